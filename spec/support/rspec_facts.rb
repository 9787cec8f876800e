# What real RSpec makes of a spec file, one line an example:
#   cd spec/rspec/programs
#   RUBYOPT='--disable-error_highlight --disable-did_you_mean' rspec X_spec.rb --format json | ruby ../../support/rspec_facts.rb > X.facts
require 'json'

JSON.parse($stdin.read[/^\{.*/m])['examples'].each do |example|
  exception = example['exception']
  fact = [example['line_number'], example['status'], example['full_description'], example['pending_message'],
          exception && exception['class'], exception && exception['message']]
  fact.pop while fact.last.nil?
  puts JSON.generate(fact).gsub(/0x\h{14,16}/, '0x…').gsub(/#<([A-Z]\w*):\d+>/, '#<\1:…>')
end
