import AudienceEngine
import CampaignDomain

/// Reads the consents of a customer.
struct ConsentDecoder {
    private enum Field: String, CaseIterable {
        case purpose, channel, status, at, source, proof, confirmedAt
    }

    private static let fields = WordTable(Field.self)
    private static let purposes = WordTable(ConsentPurpose.self)
    private static let statuses = WordTable(ConsentStatus.self)
    static let channels = WordTable(Channel.self)

    func read(_ value: TapeValue, into consents: inout [CustomerDraft.Consent]) throws(ContentFault) {
        guard var elements = try value.readElements("consents") else { return }
        var place = 0
        while let element = elements.next() {
            do throws(ContentFault) {
                consents.append(try consent(element))
            } catch {
                throw error.under(JSONPath("consents").appending(place))
            }
            place += 1
        }
    }

    private func consent(_ value: TapeValue) throws(ContentFault) -> CustomerDraft.Consent {
        guard var fields = value.fields else { throw .wrongType(.root, "an object in braces") }
        var purpose: ConsentPurpose?
        var status: ConsentStatus?
        var consent = CustomerDraft.Consent(purpose: .marketing, status: .unknown)
        while let (key, value) = fields.next() {
            switch ConsentDecoder.fields[key] {
            case .purpose: purpose = try value.readWord("purpose", ConsentDecoder.purposes)
            case .channel: consent.channel = try value.readWord("channel", ConsentDecoder.channels)
            case .status: status = try value.readWord("status", ConsentDecoder.statuses)
            case .at: consent.at = try value.readInstant("at")
            case .source: consent.source = try value.readText("source")
            case .proof: consent.proof = try value.readText("proof")
            case .confirmedAt: consent.confirmedAt = try value.readInstant("confirmedAt")
            case nil: continue
            }
        }
        guard let purpose else { throw .missing("purpose") }
        guard let status else { throw .missing("status") }
        consent.purpose = purpose
        consent.status = status
        return consent
    }
}
