require 'date'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

d=Date.new(2020,2,29)
t { d }
t { d.to_s }
t { d+1 }
t { d+1.5 }
t { d-1 }
t { d-Date.new(2020,1,1) }
t { d>>12 }
t { d << 1 }
t { d+nil }
t { d-"a" }
t { d>>"a" }
t { d.next_month(2) }
t { d.prev_year }
t { d.cwday }
t { d.cweek }
t { d.cwyear }
t { d.yday }
t { d.jd }
t { d.mjd }
t { d.ajd }
t { d.ld }
t { d.wday }
t { d.leap? }
t { d<=>Date.new(2021,1,1) }
t { d<=>nil }
t { d<1 }
t { d==DateTime.new(2020,2,29) }
t { d===DateTime.new(2020,2,29,12) }
t { d.eql?(Date.new(2020,2,29)) }
t { d.hash==Date.new(2020,2,29).hash }
t { {d=>1}[Date.new(2020,2,29)] }
t { (d..d+2).to_a }
t { (d...d+2).include?(d+1) }
t { d.step(d+4,2).to_a.size }
t { d.upto(d+1).map(&:to_s) }
t { d.strftime }
t { d.strftime("%a %d %b %Y %j %U %H:%M %z %Z %s %Q %+ %F %c %x %v %L") }
t { d.iso8601 }
t { d.rfc2822 }
t { d.httpdate }
t { d.rfc3339 }
t { d.ctime }
t { d.to_time }
t { d.to_datetime }
t { d.to_date.equal?(d) }
t { d.saturday? }
t { d.day_fraction }
t { d.start }
t { d.succ }
t { d.inspect }
t { d.jisx0301 }
t { d.amjd }
t { d.julian? }
t { d.freeze.year }
t { d.step(d-2,-1).map(&:to_s) }
t { d.downto(d-1).map(&:day) }
t { d.next_day(3).to_s }
t { Date.new(2020,2,30) }
t { Date.new(2020,-1,-1) }
t { Date.new }
t { Date.new(2020) }
t { Date.new("a") }
t { Date.new(1582,10,10) }
t { Date.new(1500,2,29) }
t { Date.valid_date?(2020,2,30) }
t { Date.valid_civil?(2020,2,29) }
t { Date.ordinal(2020,60) }
t { Date.commercial(2020,9,6) }
t { Date.jd(2458909) }
t { Date.leap?(1900) }
t { Date.gregorian_leap?(2000) }
t { Date.today.class }
t { Date.valid_commercial?(2020,54,1) }
t { Date.valid_ordinal?(2021,366) }
