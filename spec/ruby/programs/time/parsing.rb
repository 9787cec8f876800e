require 'time'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

x = Time.utc(2020, 2, 29, 13, 4, 5, Rational(678901, 1000))
t { Time.parse("2020-01-02") }
t { Time.parse("2020-01-02 03:04:05") }
t { Time.parse("2020-01-02T03:04:05Z") }
t { Time.parse("2020-01-02T03:04:05.678+09:00") }
t { Time.parse("Thu, 02 Jan 2020 03:04:05 GMT") }
t { Time.parse("12:30", Time.utc(2020,1,2)) }
t { Time.parse("Jan 5 2021 3:33 PM") }
t { Time.parse("x") }
t { Time.parse("") }
t { Time.iso8601("2020-01-02T03:04:05Z") }
t { Time.iso8601("2020-01-02") }
t { Time.xmlschema("2020-01-02T03:04:05.5+01:00") }
t { Time.httpdate("Thu, 02 Jan 2020 03:04:05 GMT") }
t { Time.httpdate("x") }
t { Time.rfc2822("Thu, 02 Jan 2020 03:04:05 +0000") }
t { Time.rfc2822("x") }
t { x.iso8601 }
t { x.iso8601(3) }
t { x.xmlschema }
t { x.httpdate }
t { x.rfc2822 }
t { Time.at(0).iso8601 }
t { Time.at(0).rfc2822 }
t { Time.strptime("2020-03-04 05:06","%Y-%m-%d %H:%M") }
t { Time.strptime("1000","%s") }
t { Time.strptime("x","%Y") }
t { Time.strptime("04/Mar/2020:05:06:07 +0100","%d/%b/%Y:%H:%M:%S %z") }
