def section(label)
  result = begin
    yield
  rescue => e
    "#{e.class}: #{e.message.sub(/(?<=Called from:).*/m, '')}"
  end
  puts "#{label}: #{result.is_a?(String) ? result.sub(/ @name=.*/, " …>").gsub(/0x\h+/, "0x") : result.inspect}"
end

def metadata(text)
  made = Chef::Cookbook::Metadata.new
  made.instance_eval(text, '/cookbook/metadata.rb', 1)
  made
end

def show(hash)
  hash.each { |key, value| puts "  #{key}: #{value.to_s.empty? ? '-' : value.inspect}" }
end

puts '--- everything'
show(metadata(<<~RUBY).to_hash)
  name 'everything'
  version '2.1'
  description 'About it'
  long_description 'More about it'
  maintainer 'Somebody'
  maintainer_email 'somebody@example.com'
  license 'Apache-2.0'
  source_url 'https://example.com/source'
  issues_url 'https://example.com/issues'
  privacy true
  supports 'ubuntu', '>= 14.04'
  supports 'redhat'
  depends 'other', '~> 1.0'
  depends 'another'
  provides 'thing'
  recipe 'everything::x', 'does x'
  gem 'inifile', '~> 3.0'
  gem 'json'
  chef_version '>= 12.5', '< 99'
  chef_version '= 11'
  ohai_version '>= 8'
RUBY

puts '--- nothing'
show(Chef::Cookbook::Metadata.new.to_hash)
section('valid') { [Chef::Cookbook::Metadata.new.valid?, Chef::Cookbook::Metadata.new.errors, metadata("name 'x'").valid?] }

puts '--- answers'
section('depends') { metadata("name 'x'").depends('y') }
section('supports') { metadata("name 'x'").supports('y', '> 2') }
section('version') { metadata("version '1.2'").version }
section('version class') { metadata("name 'x'").version.class }
section('gem') { made = metadata("gem 'a'"); made.gem('b', '1.0') }
section('gems') { metadata("gem 'a'\ngem 'b', '> 1', '< 2'").gems }
section('platforms') { metadata("supports 'a'").platforms.class.name.sub(/^ChefUtils::/, '') }
section('dependencies') { metadata("depends 'a', '> 1.0'").dependencies[:a] }
section('unknown word') { metadata("name 'x'\nsome_future_word 1, a: 2").name }
section('in a loop') { metadata("%w(a b).each { |name| depends name }\n").dependencies.keys }
section('the last one counts') { metadata("depends 'a', '> 1.0'\ndepends 'a', '> 2.0'").dependencies.to_h }
section('equal') { [metadata("name 'x'") == metadata("name 'x'"), metadata("name 'x'") == metadata("name 'y'")] }

puts '--- mistakes'
section('two constraints') { metadata("depends 'a', '>= 1.0', '< 2.0'") }
section('bad constraint') { metadata("depends 'a', '>> 1.0'") }
section('bad version in constraint') { metadata("depends 'a', '> 1.0.x'") }
section('bad version') { metadata("version '1'") }
section('itself') { metadata("name 'a'\ndepends 'a'").dependencies.to_h }
section('kinds') { metadata('name 1') }
section('privacy') { metadata("privacy 'yes'") }
section('block') { metadata('foo { 1 }') }
section('illformed') { metadata("chef_version '>=14,<2'") }
section('too new') { metadata("name 'a'\nversion '1.0.0'\nchef_version '>= 98', '< 99'\nchef_version '~> 99.1'").validate_chef_version! }
section('fits') { metadata("name 'a'\nchef_version '>= 98'\nchef_version '>= 12'").validate_chef_version! }

puts '--- JSON'
json = Chef::Cookbook::Metadata.from_hash(
  'name' => 'j', 'version' => '1.0.0', 'platforms' => { 'ubuntu' => '>= 1.0' },
  'dependencies' => { 'a' => '>= 1.0', 'b' => ['= 2.0'], 'c' => ['> 1', '< 2'], 'd' => [] },
  'recommendations' => { 'r' => '>> 1.0' }, 'chef_versions' => [['>= 12', '< 15']], 'gems' => [['a', '> 1']]
)
show(json.to_hash)
section('from_json') { metadata('name "x"').from_json('{"name": "y", "version": "3.0.0"}').version }
section('no object') { Chef::Cookbook::Metadata.new.from_json('3') }
