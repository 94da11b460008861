import CampaignDomain
import CampaignPreview
import Testing

/// Who may sign, and what has to be said.
@Suite struct SignOffTests {
    /// A campaign with a test marker in its text: a stop of the message.
    private func desk() throws -> ReviewDesk {
        try ReviewDesk {
            $0.campaign = #"{"owner": "Ольга Ёлкина"}"#
            $0.message = #"{"subject": "Тест"}"#
        }
    }

    private func refusal(_ signOff: SignOff, _ desk: ReviewDesk) throws -> SignOffRefusal? {
        signOff.refusal(for: try desk.subject(), log: try desk.log())
    }

    @Test(arguments: ["Ольга Ёлкина", " ольга елкина ", "ОЛЬГА ЁЛКИНА"])
    func theOwnerCannotApprove(name: String) throws {
        let approval = SignOff(checks: [.audience], decision: .approve, reviewer: name)
        #expect(try refusal(approval, desk()) == .ownCampaign("Ольга Ёлкина"))
        let rejection = SignOff(checks: [.audience], decision: .reject, reviewer: name, reason: "not yet")
        #expect(try refusal(rejection, desk()) == nil, "rejecting is allowed to all")
    }

    @Test(arguments: ["", "  ", "\t"])
    func nobodyCannotSign(name: String) throws {
        for decision in ReviewDecision.allCases {
            let signOff = SignOff(checks: [.audience], decision: decision, reviewer: name, reason: "x")
            #expect(try refusal(signOff, desk()) == .noReviewer)
        }
    }

    @Test func aStopNeedsAReason() throws {
        let desk = try desk()
        var signOff = SignOff(checks: ReviewCheck.allCases, decision: .approve, reviewer: "Irina")
        #expect(try refusal(signOff, desk) == .stopsWithoutOverride(["test-content-live-audience"]))
        signOff.overrides = [ReviewOverride(rule: "test-content-live-audience", reason: "")]
        #expect(try refusal(signOff, desk) == .noReasonToOverride("test-content-live-audience"))
        signOff.overrides = [ReviewOverride(rule: "sunset", reason: "why not")]
        #expect(try refusal(signOff, desk) == .notAStop("sunset"))
        signOff.overrides = [ReviewOverride(rule: "test-content-live-audience", reason: "a test of taste")]
        #expect(try refusal(signOff, desk) == nil)
        try desk.sign(signOff)
        let entries = try desk.log().entries(of: "c")
        #expect(entries.filter { !$0.overrides.isEmpty }.map(\.check) == [.message])
        #expect(try desk.review().isLaunchable)
    }

    @Test func aStopOfAnotherCheckDoesNotHinderThisOne() throws {
        #expect(try refusal(SignOff(checks: [.audience], decision: .approve, reviewer: "Irina"), desk()) == nil)
    }

    @Test func aRejectionSaysWhyAndStands() throws {
        let desk = try ReviewDesk()
        #expect(
            try refusal(SignOff(checks: [.message], decision: .reject, reviewer: "Irina", reason: " "), desk)
                == .noReason)
        try desk.approve()
        try desk.sign(SignOff(checks: [.message], decision: .reject, reviewer: "Irina", reason: "dull"))
        #expect(try desk.review().state(of: .message).name == "rejected")
        #expect(try !desk.review().isLaunchable)
        try desk.approve([.message])
        #expect(try desk.review().isLaunchable)
    }

    @Test func whatIsRefusedIsNotWritten() throws {
        let desk = try desk()
        #expect(throws: SignOffRefusal.self) { try desk.approve() }
        #expect(try desk.log().lines.isEmpty)
    }
}
