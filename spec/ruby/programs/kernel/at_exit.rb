# Blocks for the end run last first, also after exit.
at_exit { puts 'first given, last run' }
at_exit do
  puts 'last given, first run'
  at_exit { puts 'given while ending' }
end
puts __FILE__ == $0, $PROGRAM_NAME == $0
begin
  exit 3
rescue SystemExit => e
  puts "exit #{e.status} #{e.success?}"
end
puts 'before the end'
exit
puts 'never'
