import CampaignDomain

/// What the columns of a row say about one consent.
struct TopicReading {
    /// A time, and the place of the column that says it.
    struct Time {
        let at: Instant
        let column: Int
    }

    let topic: ConsentTopic
    var word: ConsentWord?
    var isWithdrawn = false
    var grantedAt: Time?
    var confirmedAt: Time?
    var withdrawnAt: Time?
    var changedAt: Time?
    private var proof: [UInt8] = []

    init(topic: ConsentTopic) {
        self.topic = topic
    }

    mutating func clear() {
        word = nil
        isWithdrawn = false
        grantedAt = nil
        confirmedAt = nil
        withdrawnAt = nil
        changedAt = nil
        if !proof.isEmpty { proof.removeAll(keepingCapacity: true) }
    }

    /// Of several columns of words the worst counts.
    mutating func take(_ stated: ConsentWord, _ column: FieldNames.Bytes, _ text: FieldNames.Bytes) {
        if stated != .nothing { addProof(column, text) }
        if word != .withdrawn, stated != .nothing { word = stated }
    }

    mutating func addProof(_ column: FieldNames.Bytes, _ text: FieldNames.Bytes) {
        proof.separate()
        proof.append(contentsOf: column)
        proof.append(0x20)
        proof.append(contentsOf: text)
    }

    /// Adds the statements that follow: a grant, a withdrawal, or both.
    ///
    /// - Parameter names: of the columns.
    func state(into statements: inout [ImportedCustomer.Statement], _ names: FieldNames) {
        let isWithdrawn = isWithdrawn || withdrawnAt != nil || word == .withdrawn
        let isGranted = grantedAt != nil || confirmedAt != nil || word == .granted
        if isGranted {
            let at = grantedAt ?? (isWithdrawn ? nil : changedAt) ?? confirmedAt
            // A word without a time beside a withdrawal cannot be the later of the two.
            if at != nil || !isWithdrawn {
                statements.append(
                    .init(
                        topic: topic, word: .granted, at: at?.at, confirmedAt: confirmedAt?.at,
                        proof: proof(with: grantedAt, confirmedAt, names)))
            }
        }
        if isWithdrawn {
            let at = withdrawnAt ?? changedAt
            statements.append(
                .init(
                    topic: topic, word: .withdrawn, at: at?.at, confirmedAt: nil,
                    proof: proof(with: withdrawnAt, nil, names)))
        } else if word == .notGranted, !isGranted {
            statements.append(
                .init(topic: topic, word: .notGranted, at: changedAt?.at, confirmedAt: nil, proof: proof))
        }
    }

    /// The columns whose times say it, and after them what else proves it.
    private func proof(with first: Time?, _ second: Time?, _ names: FieldNames) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(proof.count + 48)
        if let first { result.append(contentsOf: names[first.column]) }
        if let second {
            result.separate()
            result.append(contentsOf: names[second.column])
        }
        if !proof.isEmpty {
            result.separate()
            result.append(contentsOf: proof)
        }
        return result
    }
}

extension [UInt8] {
    /// A comma and a blank before what comes next, unless it is the first.
    fileprivate mutating func separate() {
        guard !isEmpty else { return }
        append(0x2C)
        append(0x20)
    }
}
