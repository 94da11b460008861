import CampaignDomain

/// Follows an unfinished expression as far as is needed to say what may come next. Unlike the parser it never fails.
struct CompletionReader {
    enum Expectation: Hashable {
        case subject
        /// After a word that can be a field or a function's name.
        case afterWord(String)
        case comparison(Operand)
        case value(Operand)
        case upperEnd
        case presence
        case span(isNextAllowed: Bool)
        case openValues(Operand)
        case identifier(ExpressionError.Reason.NameKind)
        case collection
        case sum
        case entry
        case connective
    }

    private enum Frame: Hashable {
        case group, identifier, history, dated
        case values(Operand)
        /// A function that gives a value to compare.
        case measure(Operand)
    }

    private(set) var expectation = Expectation.subject
    private var frames: [Frame] = []
    private var collections: [Selection.Collection]
    /// The frame depth at which each collection was opened.
    private var collectionDepths: [Int]
    private var pendingLow: Operand?

    init(place: ExpressionPlace) {
        collections = place == .event ? [.events] : []
        collectionDepths = place == .event ? [0] : []
    }

    /// Whose fields go first, when inside of a selection.
    var collection: Selection.Collection? { collections.last }

    mutating func read(_ token: Token) {
        switch token.kind {
        case .open: open()
        case .close: close()
        case .comma:
            if case .values(let operand) = frames.last { expectation = .value(operand) }
        case .keyword(let keyword): read(keyword)
        case .comparison: expectation = currentOperand.map { .value($0) } ?? .subject
        case .word(let word): read(word: word)
        case .string(let text): read(string: text)
        case .number, .span, .date, .end: readValue()
        }
    }

    /// The left side that a sign would compare.
    private var currentOperand: Operand? {
        switch expectation {
        case .afterWord(let word): Operand(name: word, in: collection)
        case .comparison(let operand): operand
        default: nil
        }
    }

    private mutating func read(word: String) {
        switch expectation {
        case .subject: expectation = .afterWord(word)
        case .afterWord(let edge):
            if let edge = Edge(rawValue: edge.lowercased()) {
                expectation = .comparison(.moment(edge, Selection(word.hasPrefix("event") ? .events : .orders)))
            }
        case .collection, .sum:
            collections.append(word.lowercased() == Selection.Collection.events.rawValue ? .events : .orders)
            collectionDepths.append(frames.count)
            expectation = .connective
        default: readValue()
        }
    }

    /// The id of a scheme decides which values may follow.
    private mutating func read(string text: String) {
        if expectation == .identifier(.scheme), !frames.isEmpty {
            frames[frames.count - 1] = .measure(.scheme(SchemeID(text)))
        }
        readValue()
    }

    private mutating func readValue() {
        switch expectation {
        case .value where pendingLow != nil: expectation = .upperEnd
        case .value, .span, .identifier: expectation = .connective
        default: break
        }
    }

    private mutating func read(_ keyword: Keyword) {
        switch keyword {
        case .and where expectation == .upperEnd:
            expectation = pendingLow.map { .value($0) } ?? .subject
            pendingLow = nil
        case .and, .or, .where: expectation = .subject
        case .not:
            if let operand = currentOperand { expectation = .comparison(operand) }
        case .in: expectation = currentOperand.map { .openValues($0) } ?? .subject
        case .between:
            pendingLow = currentOperand
            expectation = currentOperand.map { .value($0) } ?? .subject
        case .is: expectation = .presence
        case .known, .unknown, .entry: expectation = .connective
        case .within: expectation = .span(isNextAllowed: currentOperand?.canLieAhead ?? false)
        case .next: expectation = .span(isNextAllowed: false)
        case .since: expectation = .entry
        }
    }

    private mutating func open() {
        switch expectation {
        case .afterWord(let word): open(function: word.lowercased())
        case .openValues(let operand):
            frames.append(.values(operand))
            expectation = .value(operand)
        default:
            frames.append(.group)
            expectation = .subject
        }
    }

    private mutating func open(function: String) {
        let none = Selection(.orders)
        switch (HoldingFunction(name: function), ValueFunction(rawValue: function)) {
        case (.inList, _): openIdentifier(.list, .identifier)
        case (.inSegment, _): openIdentifier(.segment, .identifier)
        case (.any, _): openHistory(.history, .collection)
        case (_, .count): openHistory(.measure(.count(none)), .collection)
        case (_, .sum): openHistory(.measure(.sum(.total, none)), .sum)
        case (_, .last): openHistory(.measure(.moment(.last, none)), .collection)
        case (_, .first): openHistory(.measure(.moment(.first, none)), .collection)
        case (_, .daysSince): openHistory(.dated, .subject)
        case (_, .scheme): openIdentifier(.scheme, .measure(.scheme("")))
        default: openHistory(.group, .connective)
        }
    }

    private mutating func openHistory(_ frame: Frame, _ expected: Expectation) {
        frames.append(frame)
        expectation = expected
    }

    private mutating func openIdentifier(_ kind: ExpressionError.Reason.NameKind, _ frame: Frame) {
        frames.append(frame)
        expectation = .identifier(kind)
    }

    private mutating func close() {
        guard let frame = frames.popLast() else { return }
        if let depth = collectionDepths.last, depth > frames.count, depth > 0 {
            collections.removeLast()
            collectionDepths.removeLast()
        }
        switch frame {
        case .measure(let operand): expectation = .comparison(operand)
        case .dated: expectation = .comparison(.daysSince(.customer(.birthDate)))
        case .group, .identifier, .history, .values: expectation = .connective
        }
    }
}

extension Operand {
    fileprivate var canLieAhead: Bool {
        switch type {
        case .date, .birthday, .asCompared: true
        case .text, .number, .time, .symbol: false
        }
    }
}
