def t
  result = yield
  p result
rescue StandardError => e
  puts "#{e.class}: #{e.message}"
end

x=Time.utc(2020,2,29,13,4,5,Rational(678901,1000))
$x=x
t { x.strftime("%Y %C %y %m %B %b %h %d %e %j %H %k %I %l %P %p %M %S %L %N %3N %6N %9N %12N %z %:z %::z %Z %A %a %u %w %G %g %V %U %W %s %n %t %% %c %D %F %v %x %X %r %R %T %+ %Q") }
t { x.strftime("%-d %-m %_m %05d %^a %^B %#p %#Z %10Y %-H %_H %010N %E %Ey %Od %i %3S %-y %:Z %_5S %^10a|%-10a|%010a %+10z %_10z %-z %::::z %5% %10n|") }
t { Time.at(0,in:"-05:30").strftime("%z %:z %::z %Z %_z %-z %:::z %10z %_10z %-:z") }
t { x.strftime("") }
t { x.strftime("%") }
t { x.strftime("%3") }
t { Time.utc(-5).strftime("%Y %C %y %G") }
t { Time.utc(12345).strftime("%Y %C %y %F") }
t { Time.utc(5,1,1) }
t { Time.utc(-1,1,1) }
t { Time.utc(10000) }
