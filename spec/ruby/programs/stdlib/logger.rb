# logger
def show
  p yield
rescue Exception => e
  puts "#{e.class}: #{e.message}"
end

require 'singleton'; require 'forwardable'; require 'delegate'; require 'observer'; require 'timeout'; require 'monitor'; require 'weakref'; require 'benchmark'; require 'logger'; require 'stringio'; require 'pathname'; require 'English'; require 'socket'; require 'net/http'; require 'etc'; require 'rbconfig'; require 'open3'
io = StringIO.new; lg = Logger.new(io); lg.formatter = proc { |s, _, pn, msg| "#{s}|#{pn}|#{msg}\n" }; lg.info("a"); lg.warn { "blk" }; lg.debug("d"); lg.error("prog") { "em" }; lg.unknown("u"); lg.level = Logger::WARN; lg.info("no"); lg << "raw\n"; lg.add(Logger::ERROR, "added", "pp"); lg.level = :error; lg.warn("n2"); lg.progname = "PN"; lg.fatal("f"); puts io.string
show { [lg.level, lg.info?, lg.error?, lg.warn?, lg.debug?] }
show { lg.level = :zork }
show { i2 = StringIO.new; l2 = Logger.new(i2, level: :warn, progname: "pn"); l2.warn("msg"); l2.error(RuntimeError.new("boom")); l2.error(:sym); i2.string.gsub(/\d/, "0") =~ /\AW, \[0000-00-00T00:00:00\.000000 #0+\]  WARN -- pn: msg\nE, \[.*\] ERROR -- pn: boom \(RuntimeError\)\n/ }
show { Logger.new(nil).info("x") }
show { Logger::Severity.constants.sort }
show { l = Logger.new(StringIO.new); l.warn!; l.level }
show { Logger.new($stdout, formatter: ->(s, t, pn, m) { "F #{m}\n" }).info("to stdout") }
