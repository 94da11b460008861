import CampaignDomain
@testable import CampaignPreview
import Testing

/// The tags of templates, as they nest, and what is wrong with those that cannot be parsed.
@Suite struct TemplateTreeTests {
    /// `#loyalty(tier)` for a section with a variable in it.
    private func outline(_ tags: [TemplateTag]) -> String {
        tags.map { tag in
            let signs: [TemplateTag.Kind: String] = [
                .variable: "", .section: "#", .inverted: "^", .block: "$", .partial: ">", .override: "=", .comment: "!",
                .setting: "%",
            ]
            let name = (tag.transforms + [tag.name]).joined(separator: "<")
            return (signs[tag.kind] ?? "?") + name + (tag.tags.isEmpty ? "" : "(\(outline(tag.tags)))")
        }.joined(separator: " ")
    }

    @Test(
        arguments: [
            ("Здравствуйте!", ""),
            ("{{givenName}}, весна!", "givenName"),
            ("{{ givenName }}{{{city}}}{{& region }}", "givenName city region"),
            ("{{#loyalty}}{{loyalty.tier}}{{/loyalty}}", "#loyalty(loyalty.tier)"),
            ("{{^loyalty}}{{#city}}{{id}}{{/city}}{{/loyalty}}!{{city}}", "^loyalty(#city(id)) city"),
            ("{{#a}}{{#a}}{{/a}}{{/a}}", "#a(#a)"),
            ("{{! a {{remark }}{{x}}", "!a {{remark x"),
            ("{{=<% %>=}}<%city%> {{not.a.tag}}", "city"),
            ("{{#a}}{{=| |=}}|b||/a|{{c}}", "#a(b) c"),
            ("{{uppercased(reversed(city))}}", "uppercased<reversed<city"),
            ("{{#uppercased(x)}}{{.}}{{/uppercased(x)}}", "#uppercased<x(.)"),
            ("{{> footer/short }}{{>*name}}", ">footer/short >name"),
            ("{{$title}}{{x}}{{/title}}", "$title(x)"),
            ("{{<base}}text{{!why}}{{$title}}{{x}}{{/title}}{{/base}}", ">base(!why =title(x))"),
            ("{{% CONTENT_TYPE: HTML }}{{x}}", "%CONTENT_TYPE x"),
            ("{{\nname}} {{", ""),
            ("{{}}", ""),
            ("one {brace}", ""),
            ("ends in {", ""),
        ])
    func `tags are read as they nest`(template: String, outline: String) throws {
        #expect(self.outline(try TemplateTree(template).tags) == outline)
    }

    @Test(
        arguments: [
            ("{{givenName", .unclosedTag, 1, 1),
            ("Hello,\n  {{givenName, {{city}}", .unclosedTag, 2, 3),
            ("{{{city}}", .unclosedTag, 1, 1),
            ("{{x}} {", .unclosedTag, 1, 7),
            ("{{! a remark", .unclosedTag, 1, 1),
            ("{{имя}}", .wrongName("имя"), 1, 1),
            ("a {{given name}}", .wrongName("given name"), 1, 3),
            ("{{uppercased(city}}", .wrongName("uppercased(city"), 1, 1),
            ("{{#loyalty}}{{loyalty.tier}}", .unclosedSection("loyalty"), 1, 1),
            ("{{#a}}\n{{^b}}{{/b}}", .unclosedSection("a"), 1, 1),
            ("{{city}}\n{{/city}}", .strayClose("city", open: nil), 2, 1),
            ("{{#a}}{{#b}}{{/a}}{{/b}}", .strayClose("a", open: "b"), 1, 13),
            ("{{=<%=}}", .wrongDelimiters, 1, 1),
            ("{{% CONTENT_TYPE: PDF}}", .wrongSetting, 1, 1),
            ("{{<base}}{{city}}{{/base}}", .misplacedInPartial("city"), 1, 10),
        ] as [(String, TemplateFault.Reason, Int, Int)])
    func `a fault says what is wrong and where`(
        template: String, reason: TemplateFault.Reason, line: Int, column: Int
    ) {
        do throws(TemplateFault) {
            let tree = try TemplateTree(template)
            Issue.record("read as \(outline(tree.tags))")
        } catch {
            #expect(error.reason == reason)
            #expect(error.position.line == line && error.position.column == column)
        }
    }

    @Test func `the plain text is what stands between the tags`() throws {
        #expect(try TemplateTree("{{givenName}}, {{#city}}in {{city}}{{/city}}!\nBye").plainText == ", in !\nBye")
        #expect(try TemplateTree("{no} tags").plainText == "{no} tags")
        #expect(try TemplateTree("{{#a}}{{b}}{{/a}}{{c}}").allTags.map(\.name) == ["a", "b", "c"])
    }

    /// A text that the renderer leaves as it is written, though it has tags, is one that the library cannot parse.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a template is broken exactly when the library cannot parse it`(seed: UInt64) {
        var random = TemplateDice(state: seed)
        var broken = 0
        var texts = 0
        while texts < 4000 {
            let text = (0..<random.next(upTo: 9)).map { _ in
                TemplateDice.pieces[random.next(upTo: TemplateDice.pieces.count)]
            }
            .joined()
            guard text.contains("{{") else { continue }
            texts += 1
            let isBroken = MessageRenderer(message: Message(id: "m", body: text)).hasFixedBody
            broken += isBroken ? 1 : 0
            let tree = try? TemplateTree(text)
            #expect((tree == nil) == isBroken, "\(text), seed \(seed)")
            if let tree { #expect(written(tree.parts) == text, "the parts are the whole template") }
        }
        #expect(broken > 1000 && broken < 3500, "the texts are too tame to tell")
    }

    private func written(_ parts: [TemplatePart]) -> String {
        parts.map { part in
            switch part {
            case .text(let text), .verbatim(let text): text
            case .tag(let tag): tag.opening + written(tag.parts) + tag.closing
            }
        }.joined()
    }
}

/// Draws pieces of templates, whole tags and fragments.
private struct TemplateDice {
    var state: UInt64

    mutating func next(upTo limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    static let pieces = [
        "{{a}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{#a}}x{{/a}}", "{{#b}}{{a}}{{/b}}", "{{/b}}", "{{$a}}", "{{<a}}",
        "{{>a}}",
        "{{> *a }}", "{{!a}}", "{{! -- }}", "{{=<% %>=}}", "<%={{ }}=%>", "<%a%>", "<%/a%>", "{{=| |=}}", "|a|",
        "|={{ }}=|",
        "{{=--[ --]=}}", "--[a--]", "--[!---]", "{{{a}}}", "{{{a}}", "{{&a}}", "{{ a . b }}", "{{a(b)}}", "{{a(b}}",
        "{{a)(b)}}",
        "{{#f(a)}}", "{{/f(a)}}", "{{$f(a)}}", "{{% CONTENT_TYPE:TEXT }}", "{{%A:B}}", "{{%", "{{", "{", "}", "}}", "=",
        " ", "\n",
        "\r\n", "\u{301}", "\u{2028}", "a", "я", "{{я}}", "{{}}", "{{=}}", "/", "#", "!", "|", "-",
    ]
}
