import Testing

@testable import Workbench

@Suite("Escaping") struct MarkupTests {
    @Test(arguments: [
        ("plain Текст", "plain Текст"), ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("]]>", "]]&gt;"),
        ("&amp;", "&amp;amp;"), ("\u{0}\u{1B}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("a\nb\t", "a\nb\t"),
        ("😀", "😀"),
    ])
    func ofMarkup(text: String, escaped: String) {
        #expect(MarkupText.escaped(text) == escaped)
    }

    @Test(arguments: [
        ("a|b", #"a\|b"#), ("**a** _b_", #"\*\*a\*\* \_b\_"#), ("<b>&", "&lt;b&gt;&amp;"),
        ("[a](b) ![c]", #"\[a\](b) \!\[c\]"#), (#"a\|b"#, #"a\\\|b"#), ("`x`", #"\`x\`"#),
        ("~~a~~ # b", ##"\~\~a\~\~ \# b"##),
        ("«8 Марта»: 5 %", "«8 Марта»: 5 %"),
    ])
    func ofMarkdown(text: String, escaped: String) {
        #expect(Markdown.escaped(text) == escaped)
    }

    @Test(arguments: [
        ("8-march_a", "`8-march_a`"), ("messages/a.json:4", "`messages/a.json:4`"), ("a`b", #"a\`b"#),
        ("8 Марта", "8 Марта"), ("", ""),
    ])
    func ofCode(text: String, code: String) {
        #expect(Markdown.code(text) == code)
    }

    @Test(arguments: [
        ("campaigns/8-march.json", "campaigns/8-march.json"), ("campaigns/a b%.json", "campaigns/a%20b%25.json"),
        ("messages/ё.json", "messages/%D1%91.json"), ("a?b#c:d", "a%3Fb%23c%3Ad"), ("a\u{1}", "a%01"),
    ])
    func ofPaths(path: String, uri: String) {
        #expect(RelativeURI.path(path) == uri)
    }

    @Test func writesJSONWithItsFieldsInOrder() {
        let tree: JSONTree = ["b": 1, "a": ["x", true, []], "c": [:]]
        #expect(tree.line == #"{"b":1,"a":["x",true,[]],"c":{}}"#)
        #expect(tree.document == "{\n  \"b\": 1,\n  \"a\": [\n    \"x\",\n    true,\n    []\n  ],\n  \"c\": {}\n}\n")
        #expect(tree.adding(.init("d", 2)).line == #"{"b":1,"a":["x",true,[]],"c":{},"d":2}"#)
        #expect(JSONTree.string("\"\\\n\r\t\u{1B}\u{202E}ё").line == #""\"\\\n\r\t\u001b\u202eё""#)
    }
}
