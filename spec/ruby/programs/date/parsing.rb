require 'date'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { Date.parse("2020-02-29") }
t { Date.parse("20200229") }
t { Date.parse("29 Feb 2020") }
t { Date.parse("Feb 29, 2020") }
t { Date.parse("2020/2/29") }
t { Date.parse("29.2.2020") }
t { Date.parse("x") }
t { Date.parse("") }
t { Date.parse("2020-060") }
t { Date.parse("2020-W09-6") }
t { Date.parse("3rd Feb 2001") }
t { Date.parse("Sat Feb 29 13:04:05 UTC 2020") }
t { Date.parse("2020-13-01") }
t { Date.parse("20-02-29") }
t { Date.parse("H31.04.30") }
t { Date.parse("2/29/2020") }
t { Date.parse(nil) }
t { Date.parse("10:00").class }
t { Date.parse("2020-02") }
t { Date.parse("Feb 2020") }
t { Date._parse("2020-02-29 10:20:30.5 +09:00") }
t { Date._parse("10:20pm") }
t { Date._parse("Sat, 29 Feb 2020 10:00 EST") }
t { Date._parse("x") }
t { Date._parse("20200229T102030Z") }
t { Date._parse("2020-02-29T10Z") }
t { Date._parse("10h 20m 30s") }
t { Date.strptime("2020-02-29","%Y-%m-%d") }
t { Date.strptime("29/02/20","%d/%m/%y") }
t { Date.strptime("x","%Y") }
t { Date.strptime("2020-060","%Y-%j") }
t { Date.strptime("Feb 29 2020","%b %d %Y") }
t { Date.strptime("2020-02-29") }
t { Date.strptime("2020-02-29x") }
t { Date._strptime("2020-02-29 10","%Y-%m-%d %H") }
t { Date._strptime("2020 x","%Y") }
t { Date.strptime("1582934400","%s") }
t { Date.strptime("2020 09 6","%G %V %u") }
t { Date.strptime("Saturday 29 February 2020","%A %d %B %Y") }
