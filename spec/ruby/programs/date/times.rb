require 'date'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

dt=DateTime.new(2020,2,29,13,4,5.5,"+02:00")
t { dt }
t { dt.to_s }
t { dt.hour }
t { dt.min }
t { dt.sec }
t { dt.sec_fraction }
t { dt.offset }
t { dt.zone }
t { dt.new_offset }
t { dt.new_offset("+05:00").to_s }
t { dt.iso8601(3) }
t { dt.to_time }
t { dt.to_date }
t { dt+Rational(1,24) }
t { dt.strftime("%FT%T.%L%:z") }
t { dt-DateTime.new(2020,2,29) }
t { DateTime.parse("2020-02-29T13:04:05+02:00") }
t { DateTime.strptime("2020-02-29 10:20","%Y-%m-%d %H:%M") }
t { DateTime.new(2020,2,29,25) }
t { DateTime.new(2020).to_s }
t { dt.day_fraction }
t { dt==dt.new_offset }
t { DateTime.now.class }
t { dt.inspect }
t { dt.httpdate }
t { dt.rfc3339 }
t { DateTime.new(2020,2,29,13,4,5).to_time.utc }
t { Time.utc(2020,1,2,3,4,5).to_date }
t { Time.utc(2020,1,2,3,4,5).to_datetime }
t { Time.at(0,in:"+09:00").to_datetime.to_s }
t { Time.utc(2020).to_time.class }
t { DateTime.ancestors.take(3) }
t { Date::Error.superclass }
t { Date::MONTHNAMES }
t { Date::ABBR_DAYNAMES }
t { Date::ITALY }
t { dt<=>Date.new(2020,2,29) }
t { dt.minute }
t { dt.to_datetime.equal?(dt) }
t { DateTime.iso8601("2020-02-29T10:00:00Z").to_s }
t { Date.iso8601("2020-02-29") }
t { Date.iso8601("x") }
t { DateTime.new(2020,1,1,0,0,0,Rational(1,24)).to_s }
t { Date.new(2020,1,1)+Rational(1,2) }
t { Date.new(2020,1,1.5) }
t { Date.rfc2822("Sat, 29 Feb 2020 00:00:00 +0000") }
t { Date.httpdate("Sat, 29 Feb 2020 00:00:00 GMT") }
