require 'cgi'
['a b&c', 'é/ü', "x'y\"<z>", '', '100%', 'a+b~c*d'].each do |text|
  puts CGI.escape(text).inspect
  puts CGI.unescape(CGI.escape(text)).inspect
  puts CGI.escapeHTML(text).inspect
  puts CGI.unescapeHTML(CGI.escapeHTML(text)).inspect
end
puts CGI.unescape('%e3%81%82+%zz%2')
puts CGI.unescapeHTML('&lt;&#65;&#x42;&nope;&amp;amp;&apos;')
puts CGI.escape_html('<a>'), CGI.unescape_html('&lt;')
