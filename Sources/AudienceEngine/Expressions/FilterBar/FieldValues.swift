import CampaignDomain
import Synchronization

/// The values that customers have in a field, to be offered while somebody types.
///
/// A few are listed all. Of many, only those that contain what was written are worth a look, and finding them must not keep
/// anybody waiting: they are folded and put in order once, by ``prepare()`` on some worker, and not offered before.
public final class FieldValues: Sendable {
    /// In alphabetical order; empty when there are many.
    private let few: [String]
    /// In the order of the column; empty when there are few.
    private let many: [String]
    private let index = Mutex<Index?>(nil)

    /// More than a person looks through.
    static let mostOffered = 200

    /// - Parameter mostListed: from how many values on they count as many.
    init(_ values: [String], mostListed: Int = 1_000) {
        few = values.count > mostListed ? [] : values.sorted()
        many = values.count > mostListed ? values : []
    }

    /// Folds and orders many values: about a microsecond each, once. Nothing to do for a few.
    func prepare() {
        guard !many.isEmpty else { return }
        index.withLock { index in
            if index == nil { index = Index(many) }
        }
    }

    /// The values worth offering to somebody who has written this much of one, in alphabetical order. Of many, the first that
    /// begin with it and the first that contain it. O(length of all) at the speed of memory.
    func offered(written: String) -> [String] {
        if many.isEmpty { return few }
        let places =
            index.withLockIfAvailable { $0?.places(containing: written, limit: FieldValues.mostOffered) } ?? nil
        return (places ?? []).map { many[Int($0)] }
    }

    private struct Index {
        private let texts: FoldedTexts
        /// Places of values in alphabetical order.
        private let order: [Int32]

        init(_ values: [String]) {
            var texts = FoldedTexts()
            for value in values {
                texts.add(folded: value.folded)
                texts.endText()
            }
            let ranks = texts.ranks()
            var entries = ranks.enumerated().map { KeyedRow(key: UInt64(clamping: $0.element), row: Int32($0.offset)) }
            entries.sortByKey()
            order = entries.map(\.row)
            self.texts = texts
        }

        func places(containing written: String, limit: Int) -> [Int32] {
            let wanted = Array(written.folded.utf8)
            guard !wanted.isEmpty else { return Array(order.prefix(limit)) }
            let all = RowSet(all: texts.count).words
            let words = texts.places(containing: BytePattern(wanted), among: all[...])
            let found = RowSet(capacity: texts.count, words: words)
            var beginning: [Int32] = []
            var containing: [Int32] = []
            for place in order where found.contains(Int(place)) {
                if texts.begins(Int(place), with: wanted) {
                    if beginning.count < limit { beginning.append(place) }
                } else if containing.count < limit {
                    containing.append(place)
                }
                if beginning.count == limit, containing.count == limit { break }
            }
            return beginning + containing
        }
    }
}
