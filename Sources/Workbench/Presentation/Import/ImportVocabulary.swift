import CampaignDomain
import TerminalKit

/// The words of an import: what reports and screens call encodings, delimiters, reasons and consents.
struct ImportVocabulary {
    let words: Words
    let settings: WorkspaceSettings

    func plain(_ text: String) -> String { SanitizedText(text).text }

    /// The tool and, of delimited text, how it is written.
    func facts(_ file: ImportReview.File) -> String {
        var facts = [file.tool]
        if let shape = file.shape {
            facts.append(shape.encoding.uppercased())
            facts.append(delimiter(shape.delimiter))
            if !shape.hasHeader { facts.append(words("no header")) }
        }
        return facts.joined(separator: ", ")
    }

    func delimiter(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: ","): words("comma")
        case UInt8(ascii: ";"): words("semicolon")
        case UInt8(ascii: "\t"): words("tab")
        default: String(decoding: [byte], as: UTF8.self)
        }
    }

    /// What is wrong with a row, as a clause.
    func reason(_ reason: ImportReason) -> String { reason.text(words) }

    func place(_ place: ImportReview.Place, in review: ImportReview) -> String {
        "\(plain(review.files[place.file].name)):\(place.line)"
    }

    /// What became of rows of customers, as a heading.
    func title(_ outcome: ImportReview.Outcome) -> String {
        switch outcome {
        case .new: words("Records added")
        case .updated: words("Records updated")
        case .unchanged: words("Records unchanged")
        }
    }

    func topic(_ change: ImportReview.ConsentChange) -> String {
        if change.purpose == .dataProcessing { return words("data processing") }
        return change.channel.map { words($0.phrase) } ?? words("every channel")
    }

    func stated(_ change: ImportReview.ConsentChange) -> String {
        words("stated {0}", change.statedAt.map(time) ?? words("without a date"))
    }

    func stood(_ change: ImportReview.ConsentChange) -> String {
        words("stood since {0}", change.stoodSince.map(time) ?? words("an unknown date"))
    }

    /// What became of the consents of a kind, as a heading.
    func title(_ kind: ImportReview.ConsentChange.Kind) -> String {
        switch kind {
        case .heldBack: words("Held back: the file says granted, the withdrawal stands")
        case .outweighed: words("Granted later, but another record of the address stays withdrawn")
        case .endedWithdrawal: words("A later, dated grant ended a withdrawal")
        case .endedGrant: words("A withdrawal ended a grant")
        }
    }

    /// The same in as few words as stand beside a number.
    func noun(_ kind: ImportReview.ConsentChange.Kind) -> CountedNoun {
        switch kind {
        case .heldBack: .grantHeldBack
        case .outweighed: .grantOutweighed
        case .endedWithdrawal: .withdrawalEnded
        case .endedGrant: .grantEnded
        }
    }

    /// What a row did to a field: `Minsk → Brest`, `+ vip`.
    func change(_ change: ImportReview.FieldChange, _ mask: PersonalDataMask) -> String {
        let after = value(change.after, of: change, mask)
        return change.before.map { "\(value($0, of: change, mask)) → \(after)" } ?? "+ \(after)"
    }

    /// A value of a changed field as it may be shown; instants by the clock of the workspace.
    func value(_ value: String, of change: ImportReview.FieldChange, _ mask: PersonalDataMask) -> String {
        let shown = change.content.shown(value, mask)
        return change.content == .open ? Instant(iso8601: shown).map(time) ?? shown : shown
    }

    /// The day of an instant in ISO 8601; what is none stays as it is.
    func day(_ text: String) -> String {
        Instant(iso8601: text).map { words.date(settings.zone.date(at: $0)) } ?? plain(text)
    }

    private func time(_ instant: Instant) -> String { words.dateTime(instant, in: settings.zone) }
}

extension ImportReason {
    /// What is wrong with a row, as a clause.
    public func text(_ words: Words) -> String {
        let details = details.map { detail in
            switch detail {
            case .name(let name): SanitizedText(name).text
            case .number(let number): words.number(number)
            }
        }
        return switch wording {
        case .phrase(let phrase): Words.filled(words(phrase), details)
        case .counted(let number, let noun): words.counted(number, noun, details)
        }
    }
}

extension ImportReview.Column {
    /// A value of the first rows as it may be shown.
    func shown(_ sample: String, _ mask: PersonalDataMask) -> String { content.shown(sample, mask) }
}

extension ImportReview.Column.Content {
    /// A value as it may be shown.
    func shown(_ value: String, _ mask: PersonalDataMask) -> String {
        let value = SanitizedText(value).text
        switch self {
        case .email: return mask.email(value)
        case .phone: return mask.phone(value)
        case .name: return mask.name(value)
        case .open: return value
        case .personal: return mask.isOn ? "…" : value
        }
    }
}
