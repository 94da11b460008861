import CampaignDomain
import CommunicationMap
import TerminalKit

extension ActionID {
    static let goOn: ActionID = "journey.on"
    static let stepBack: ActionID = "journey.back"
    static let restart: ActionID = "journey.restart"
    static let ownDeed: ActionID = "journey.deed"
    static let playJourney: ActionID = "journey.play"

    static func deed(_ kind: EventKind) -> ActionID { ActionID(rawValue: "journey.deed." + kind.rawValue) }

    static func reaction(_ reaction: Journey.Reaction) -> ActionID {
        ActionID(rawValue: "journey." + reaction.rawValue)
    }
}

extension KeyBinding {
    /// How a customer is sent on a journey, on every screen that shows one.
    static func journey(
        _ words: Words, group: String, isHinted: Bool = true, availability: Availability = .enabled
    ) -> KeyBinding {
        KeyBinding(
            [KeyChord("J")], .playJourney, label: words("journey of the customer"), shortLabel: words("journey"),
            group: group, isHinted: isHinted, importance: .whenRoom, availability: availability)
    }
}

extension JourneyScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        let words = context.words
        if deeds != nil { return deedBindings(words) }
        if let opened { return opened.bindings(words) + KeyBinding.movements(words) }
        return [
            KeyBinding(
                [KeyChord(.enter)], .openSelected, label: words("travel"), group: words("Journey"), isHinted: true,
                importance: .high)
        ] + KeyBinding.movements(words)
    }

    /// What the menu does with keys; shown, not looked up.
    private func deedBindings(_ words: Words) -> [KeyBinding] {
        let group = words("Journey")
        return [
            KeyBinding([KeyChord(.enter)], .openSelected, label: words("do it"), group: group, isHinted: true),
            KeyBinding([KeyChord(.escape)], .leave, label: words("give up"), group: group, isHinted: true),
        ]
    }
}

extension OpenJourney {
    func bindings(_ words: Words) -> [KeyBinding] {
        moves(words) + reactions(words) + places(words)
    }

    private func moves(_ words: Words) -> [KeyBinding] {
        let group = words("Journey")
        let canGoBack: KeyBinding.Availability =
            journey.canGoBack ? .enabled : .disabled(words("this is the beginning"))
        return [
            KeyBinding(
                [KeyChord(" "), KeyChord("l"), KeyChord(.right)], .goOn, label: words("to the next happening"),
                shortLabel: words("on"), group: group, isHinted: true, importance: .high,
                availability: isOver ? .disabled(words("nothing happens any more")) : .enabled),
            KeyBinding(
                [KeyChord("h"), KeyChord(.left), KeyChord(.backspace)], .stepBack, label: words("one step back"),
                shortLabel: words("step back"), group: group, isHinted: true, importance: .high,
                availability: canGoBack),
            KeyBinding(
                [KeyChord("R")], .restart, label: words("from the beginning"), shortLabel: words("restart"),
                group: group, isHinted: true, importance: .whenRoom, availability: canGoBack),
        ]
    }

    private func reactions(_ words: Words) -> [KeyBinding] {
        let group = words("Answers")
        let waits = !journey.awaiting.isEmpty
        let available: KeyBinding.Availability = waits ? .enabled : .disabled(words("no message waits for an answer"))
        let answers = Journey.Reaction.allCases.map { reaction in
            KeyBinding(
                [KeyChord(reaction.key)], .reaction(reaction), label: words(reaction.phrase), group: group,
                isHinted: waits, availability: reaction == .buy ? .enabled : available)
        }
        let deed = KeyBinding(
            [KeyChord("a")], .ownDeed, label: words("do something of one's own accord"), shortLabel: words("act"),
            group: group, isHinted: true)
        return answers + [deed] + deedsWithoutKeys(words)
    }

    /// For the list of all commands, and for tours.
    private func deedsWithoutKeys(_ words: Words) -> [KeyBinding] {
        let group = words("Of one's own accord")
        return journey.ground.deeds.map { KeyBinding([], .deed($0), label: words($0.deed), group: group) }
    }

    private func places(_ words: Words) -> [KeyBinding] {
        let group = words("Journey")
        var isCustomer = false
        if case .customer = traveller { isCustomer = true }
        return [
            KeyBinding([KeyChord(.tab)], .nextPane, label: words("next pane"), group: group),
            KeyBinding([KeyChord(.tab, .shift)], .previousPane, label: words("previous pane"), group: group),
            KeyBinding(
                [KeyChord(.enter)], .openCard, label: words("card of the customer"), group: group,
                availability: isCustomer ? .enabled : .disabled(words("a persona has no card"))),
            KeyBinding(
                [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high),
        ]
    }
}

extension Journey.Reaction {
    /// The key that answers so.
    var key: Character {
        switch self {
        case .open: "o"
        case .ignore: "i"
        case .click: "c"
        case .buy: "b"
        case .complain: "x"
        case .unsubscribe: "U"
        }
    }

    var phrase: Phrase {
        switch self {
        case .open: Phrase("open it")
        case .ignore: Phrase("ignore it")
        case .click: Phrase("click")
        case .buy: Phrase("buy")
        case .complain: Phrase("complain")
        case .unsubscribe: Phrase("unsubscribe")
        }
    }
}
