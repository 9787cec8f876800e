def section(label)
  result = begin
    yield
  rescue => e
    "#{e.class}: #{e.message}"
  end
  puts "#{label}: #{result.is_a?(String) ? result : result.inspect}"
end

puts '--- how constraints are read'
['~> 1.2', '>=1.0', '1.2.3', '>   2.0.1', '<= 0.1', '= 3.0'].each do |text|
  section(text) { constraint = Chef::VersionConstraint.new(text); [constraint.op, constraint.version.to_s, constraint.to_s, constraint.inspect] }
end
['>> 1.0', '1', '', 'x', '>= x', '1.2.3.4', '~>', '1 .2', '>= 1'].each { |text| section(text) { Chef::VersionConstraint.new(text).to_s } }
section('list') { Chef::VersionConstraint.new(['~> 1.0']).to_s }
section('lists') { Chef::VersionConstraint.new(%w(1.0 2.0)).to_s }
section('empty') { Chef::VersionConstraint.new([]).to_s }
section('nil') { Chef::VersionConstraint.new(nil).to_s }
section('nothing') { Chef::VersionConstraint.new.to_s }
section('number') { Chef::VersionConstraint.new(3).to_s }

puts '--- what meets them'
{
  '~> 1.2' => %w(1.2.0 1.9.0 1.1.9 2.0.0 1.2),
  '~> 1.2.3' => %w(1.2.3 1.2.9 1.2.2 1.3.0),
  '> 1.0' => %w(1.0.0 1.0.1 0.9), '< 1.0' => %w(1.0.0 0.99.99),
  '>= 1.10' => %w(1.9.0 1.10.0 1.11), '<= 1.0' => %w(1.0.0 1.0.1),
  '= 1.0' => %w(1.0 1.0.0 1.0.1), '1.0' => %w(1.0.0 1.1.0),
}.each { |text, versions| section(text) { versions.map { |version| Chef::VersionConstraint.new(text).include?(version) } } }
section('a Chef::Version') { Chef::VersionConstraint.new('> 1.0').include?(Chef::Version.new('1.5')) }
section('a wrong one') { Chef::VersionConstraint.new('> 1.0').include?('1') }
section('the same') { [Chef::VersionConstraint.new('= 1.0') == Chef::VersionConstraint.new('1.0.0'), Chef::VersionConstraint.new('> 1.0') == Chef::VersionConstraint.new('>= 1.0')] }

puts '--- versions'
%w(1.2 1.2.3 0.0.0 1.2.3.4 1 a.b 1.2.x).each { |text| section(text) { version = Chef::Version.new(text); [version.major, version.minor, version.patch, version.to_s, version.inspect == version.to_s] } }
section('sorted') { %w(1.10.0 1.9.0 2.0 0.1).map { |text| Chef::Version.new(text) }.sort.map(&:to_s) }
section('compared') { one = Chef::Version.new('1.0'); [one == Chef::Version.new('1.0.0'), one < Chef::Version.new('1.0.1'), one <=> 'x', one.eql?(Chef::Version.new('1.0.0'))] }
section('as keys') { { Chef::Version.new('1.0') => 1 }[Chef::Version.new('1.0.0')] }

puts '--- platforms'
%w(14.04 7 10.1-release-p3 10.3-RELEASE 6.1.7 x 1.2.3.4).each { |text| section(text) { Chef::Version::Platform.new(text).to_s } }
section('14') { %w(14.04 13 16).map { |version| Chef::VersionConstraint::Platform.new('>= 14').include?(version) } }
section('wrong') { Chef::VersionConstraint::Platform.new('>= x').to_s }
section('wrong version') { Chef::VersionConstraint::Platform.new('>= 14').include?('x') }
