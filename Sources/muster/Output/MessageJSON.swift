import CampaignDomain
import CampaignPreview
import Workbench
import WorkspaceStore

/// One person's message as other programs read it (docs/COMMANDS.md).
struct MessageJSON {
    let about: MessageContext
    let choice: VariantChoice
    /// Nil when the variant's message does not exist; then there are no texts.
    let personal: PersonalMessage?

    var value: JSONValue {
        var value: JSONObject = [
            "campaign": .string(about.preview.campaign.id.rawValue),
            "customer": .string(about.preview.audience.snapshot.customers.customerID(about.row).rawValue),
            "verdict": .string(verdict),
            "channel": .string(about.preview.campaign.channel.rawValue),
            "variant": .string(choice.variant.id),
            "share": .decimal(choice.share),
            "isOwn": .boolean(choice.isOwn),
            "message": .string(choice.variant.message.rawValue),
            "exists": .boolean(personal != nil),
        ]
        value["address"] = about.address.map { .string($0) }
        guard let personal else { return .object(value) }
        let text = about.shownText(of: personal)
        value["subject"] = text.subject.map { .string($0.plain) }
        value["preheader"] = text.preheader.map { .string($0.plain) }
        value["body"] = .string(text.body.plain)
        value["sms"] = personal.sms.map(sms)
        value["cost"] = personal.cost.map { .string(settings.currency.decimal($0)) }
        value["remarks"] = .array(personal.remarks.map(remark))
        return .object(value)
    }

    private var settings: WorkspaceSettings { about.preview.audience.definitions.settings }

    /// As `preview --recipients` has it; `not-targeted` for a record outside the audience.
    private var verdict: String {
        let outcome = about.preview.outcome
        return outcome.targeted.contains(about.row) ? outcome.verdict(of: about.row).description : "not-targeted"
    }

    private func sms(_ length: SMSLength) -> JSONValue {
        .object([
            "parts": .integer(length.parts), "characters": .integer(length.characters),
            "alphabet": .string(length.isUnicode ? "UCS-2" : "GSM-7"),
        ])
    }

    private func remark(_ remark: MessageRemark) -> JSONValue {
        switch remark {
        case .broken(let part, let fault):
            return .object([
                "kind": .string("broken"), "part": .string("\(part)"), "line": .integer(fault.position.line),
                "column": .integer(fault.position.column),
            ])
        case .unknownField(let field): return .object(["kind": .string("unknownField"), "field": .string(field)])
        case .hole(let field): return .object(["kind": .string("hole"), "field": .string(field)])
        case .fallback(let field): return .object(["kind": .string("fallback"), "field": .string(field)])
        case .gender(let gender, let text):
            return .object([
                "kind": .string("gender"), "text": .string(text.rawValue),
                "person": gender.map { .string($0.rawValue) } ?? .null,
            ])
        case .language(let own, let text):
            return .object(["kind": .string("language"), "text": .string(text), "person": .string(own)])
        case .owned(let product, let boughtAt, let dueAt):
            return .object([
                "kind": .string("owned"), "product": .string(product.rawValue),
                "boughtAt": .string(settings.zone.iso8601(boughtAt)),
                "dueAt": dueAt.map { .string(settings.zone.iso8601($0)) } ?? .null,
            ])
        }
    }
}
