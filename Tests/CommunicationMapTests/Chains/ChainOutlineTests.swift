import CampaignDomain
import CommunicationMap
import Testing

@Suite struct ChainOutlineTests {
    @Test func `messages come from every path, in order and once`() {
        func send(_ message: MessageID) -> Chain.Step {
            Chain.Step(action: .send(channel: .email, message: message))
        }
        var chain = Chain(id: "welcome", trigger: .event(.optInConfirmed, condition: nil, firing: .person))
        chain.steps = [
            send("one"),
            Chain.Step(action: .wait(.days(2))),
            Chain.Step(
                action: .branch(
                    condition: #"opened("one")"#, then: [send("two")],
                    otherwise: [Chain.Step(action: .split([.init(weight: 1, steps: [send("three"), send("one")])]))])),
        ]
        #expect(ChainOutline(chain).messages == ["one", "two", "three"])
        #expect(ChainOutline(chain).steps.count == 7)
    }
}
