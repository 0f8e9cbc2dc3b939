import Testing

@testable import Kiosk

@Suite struct `A style sheet` {
  @Test(arguments: [
    ("a { b: c; }\n\n/* why\n it is so */\nd,\n e { f: g h }\n", "a{b: c;}d,e{f: g h}"),
    (".x /* one */ /* two */ .y { }", ".x .y{}"), ("a/**/b", "ab"),
    ("a { b: c/d * e }", "a{b: c/d * e}"),
    ("/*/ a */ b { }", " b{}"), ("content: \"\";", "content: \"\";"), ("", ""),
  ])
  func `is sent without what only people read`(written: String, sent: String) {
    #expect(StyleSheet.shrunk(written) == sent)
  }
}

@Suite struct `A picture` {
  @Test(arguments: [
    ("<svg><!-- a cup --><g/></svg>", "<svg><g/></svg>"), ("<svg/>", "<svg/>"),
    ("<svg>\n  <!-- a\n cup -->\n  <g\n    x=\"1\"/>\n</svg>\n", "<svg>\n<g\nx=\"1\"/>\n</svg>\n"),
    ("<svg><!-- not ended", "<svg><!-- not ended"),
  ])
  func `is sent without what only its makers read`(drawn: String, sent: String) {
    #expect(Drawing.shrunk(drawn) == sent)
  }
}
