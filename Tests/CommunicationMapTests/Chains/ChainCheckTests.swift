import CampaignDomain
import CommunicationMap
import Testing

/// What cannot work in a chain, as `muster validate` tells it.
@Suite struct ChainCheckTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let chain: String
        let expected: [String]

        var testDescription: String { name }
    }

    private static func chain(_ more: String, trigger: String = #"{"event": "registered"}"#, steps: String) -> String {
        #"{"id": "c", "trigger": \#(trigger), \#(more) "steps": [\#(steps)]}"#
    }

    private static let send = #"{"id": "one", "send": {"channel": "email", "message": "m"}}"#
    private static let exit = #""exit": ["any(orders since entry)"],"#

    static let cases: [Case] = [
        Case(name: "all is well", chain: chain(exit, steps: send + #", {"wait": "2d"}"#), expected: []),
        Case(
            name: "unknown message",
            chain: chain(exit, steps: #"{"id": "one", "send": {"channel": "email", "message": "gone"}}"#),
            expected: [#"step "one": there is no message "gone""#]),
        Case(
            name: "unknown segment", chain: chain("", trigger: #"{"segment": "nobody"}"#, steps: send),
            expected: [#"there is no segment "nobody""#]),
        Case(
            name: "unreadable expression", chain: chain(#""exit": ["gendr = female"],"#, steps: send),
            expected: [#"exit: column 1: there is no field "gendr"; did you mean gender?"#]),
        Case(
            name: "a reaction to a step that is not there", chain: chain(#""exit": ["opened(\"two\")"],"#, steps: send),
            expected: [#"exit: the chain sends no step "two""#]),
        Case(
            name: "repeated id", chain: chain(exit, steps: send + "," + send),
            expected: [#"step "one": another step is called "one" too"#]),
        Case(
            name: "weighs nothing",
            chain: chain(exit, steps: #"{"split": [{"weight": 1, "steps": []}, {"weight": 0, "steps": [\#(send)]}]}"#),
            expected: [#"step "one": nobody comes here: the path of the split weighs nothing"#]),
        Case(
            name: "a branch on what was not sent yet",
            chain: chain(
                exit,
                steps: #"{"branch": {"if": "opened(\"one\")", "then": [{"id": "thanks", "wait": "1d"}], "else": []}}, "#
                    + send),
            expected: [
                #"step "thanks": nobody comes here: "one" cannot have been sent by then, so nobody has reacted to it"#
            ]),
        Case(
            name: "the exit is the entry", chain: chain(#""if": "age > 3", "exit": ["age  >  3"],"#, steps: send),
            expected: ["nobody comes to any step: what lets people in ends the chain at once"]),
        Case(
            name: "missing exit", chain: chain("", steps: send + #", {"wait": "2d"}"#),
            expected: ["it waits, and nothing ends it but its last step"]),
        Case(
            name: "endless loop",
            chain: chain(#""reentry": "always","#, trigger: #"{"event": "delivered"}"#, steps: send),
            expected: ["what it sends fires the chain itself, without end"]),
        Case(
            name: "no loop when the trigger asks for another chain",
            chain: chain(
                #""reentry": "always","#, trigger: #"{"event": "delivered", "where": "campaign = \"other\""}"#,
                steps: send),
            expected: [#"the trigger cannot fire: there is no campaign "other""#]),
        Case(
            name: "long wait", chain: chain(exit, steps: #"{"wait": "400d"}"#),
            expected: [##"step "#0": a wait of 400 days is longer than a year"##]),
        Case(
            name: "a wait for nothing",
            chain: chain(exit, steps: #"{"wait": {"until": "opened(\"one\")", "atMost": "2d"}}, "# + send),
            expected: [
                ##"step "#0": it waits for a reaction to "one", which cannot have been sent by then: the wait always "##
                    + "lasts to its end"
            ]),
        Case(
            name: "another kind",
            chain: chain(
                "", trigger: #"{"event": "favourited", "where": "kind = opened"}"#, steps: send),
            expected: [#"the trigger cannot fire: its where asks for events of kind "opened""#]),
        Case(
            name: "a field of other kinds",
            chain: chain("", trigger: #"{"event": "favourited", "where": "bounce = hard"}"#, steps: send),
            expected: ["the trigger cannot fire: events of kind favourited have no bounce"]),
        Case(
            name: "no date", chain: chain("", trigger: #"{"date": "city"}"#, steps: send),
            expected: [#"the trigger cannot fire: "city" is no date of a customer"#]),
    ]

    @Test(arguments: cases) func `what cannot work is told with its step`(_ example: Case) throws {
        let loaded = try MapWorkspace { $0.chains = [example.chain] }.load()
        let findings = ChainCheck(definitions: loaded.definitions).findings
        #expect(findings.map(\.description) == example.expected)
        #expect(findings.allSatisfy { !$0.advice.isEmpty && $0.chain == "c" })
    }

    @Test func `chains that fire each other are a circle, and one of them that does not come again breaks it`() throws {
        func chain(_ id: String, firedBy other: String, reentry: String = "always") -> String {
            #"""
            {"id": "\#(id)", "reentry": "\#(reentry)", "trigger": {"event": "opened", "where": "chain = \"\#(other)\""},
             "steps": [\#(ChainCheckTests.send)]}
            """#
        }
        let circle = try MapWorkspace { $0.chains = [chain("a", firedBy: "b"), chain("b", firedBy: "a")] }.load()
        #expect(
            ChainCheck(definitions: circle.definitions).findings.map(\.fault) == [
                .endlessLoop(["a", "b", "a"]), .endlessLoop(["b", "a", "b"]),
            ])
        let broken = try MapWorkspace {
            $0.chains = [chain("a", firedBy: "b"), chain("b", firedBy: "a", reentry: "after 30d")]
        }.load()
        #expect(ChainCheck(definitions: broken.definitions).findings.isEmpty)
    }
}
