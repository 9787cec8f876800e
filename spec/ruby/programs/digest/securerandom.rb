require 'securerandom'

def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

t { SecureRandom.hex.size }
t { SecureRandom.hex(4) =~ /\A\h{8}\z/ }
t { SecureRandom.uuid =~ /\A\h{8}-\h{4}-4\h{3}-[89ab]\h{3}-\h{12}\z/ }
t { SecureRandom.base64(9).size }
t { SecureRandom.urlsafe_base64(9) =~ /\A[\w-]+\z/ }
t { SecureRandom.alphanumeric(10) =~ /\A[A-Za-z0-9]{10}\z/ }
t { SecureRandom.random_bytes(5).bytesize }
t { SecureRandom.bytes(3).encoding }
t { SecureRandom.random_number(10).between?(0, 9) }
t { SecureRandom.random_number.between?(0, 1) }
t { SecureRandom.random_number(1..3).between?(1, 3) }
t { SecureRandom.rand.class }
t { SecureRandom.hex(0) }
t { SecureRandom.hex == SecureRandom.hex }
t { Random.hex(3).size }
t { Random.new(1).hex(4) }
t { Random.new(1).uuid }
t { Random.new(1).random_bytes(4) }
t { Random.new(5).base64(6) }
t { SecureRandom.hex(2).encoding }
t { SecureRandom.uuid.encoding }
