def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { 2.5.round }
t { 3.5.round }
t { -2.5.round }
t { 2.5.round(half: :even) }
t { 2.5.round(half: :down) }
t { 2.5.round(half: :up) }
t { 2.5.round(half: nil) }
t { -2.5.round(half: :even) }
t { 0.5.round }
t { 0.49999999999999994.round }
t { 2.675.round(2) }
t { 1.15.round(1) }
t { 1.005.round(2) }
t { 5.015.round(2) }
t { 1.25.round(1, half: :even) }
t { 1.35.round(1, half: :down) }
t { 12345.678.round(-2) }
t { 12350.0.round(-2) }
t { 1.1.round(400) }
t { 1.1.round(-400) }
t { 1.23456789.round(15) }
t { 0.1.round(3) }
t { 1e20.round(2) }
t { 1e-20.round(5) }
t { 10.0.round(1) }
t { 1e16.round }
t { 1.23.floor(1) }
t { -1.23.floor(1) }
t { 1.23.ceil(1) }
t { -1.27.ceil(1) }
t { 1.1.ceil(1) }
t { 291.4.floor(1) }
t { 291.4.ceil(1) }
t { 14.2.ceil(15) }
t { -1e-20.floor(5) }
t { 1e-20.ceil(5) }
t { 12345.678.floor(-2) }
t { 12345.678.ceil(-2) }
t { -12345.678.truncate(-2) }
t { 1.9.to_i }
t { -1.9.to_i }
t { 1.23456.truncate(3) }
t { -1.23456.truncate(3) }
t { 1.7.truncate }
t { 0.0.round(2) }
t { -0.0.round }
t { 1.5.round("a") }
t { 1.5.floor(nil) }
t { 1.5.round(half: "down") }
t { 1.5.round(half: :x) }
t { Float::NAN.round }
t { Float::INFINITY.floor }
t { Float::INFINITY.round(2) }
t { (-Float::INFINITY).to_i }
t { Float::MAX.to_i }
t { 1e19.floor }
t { 42.0.ceil }
t { 0.1.ceil }
t { -0.5.round }
t { -0.5.ceil }
t { 0.5.floor }
t { 1234.567.round(1) }
t { 99.999.round(2) }
t { 0.285.round(2) }
t { 10.235.round(2) }
t { 8.345.round(2) }
t { 1.55.round(1) }
t { 2.345.floor(2) }
t { 2.001.ceil(2) }
