import AudienceEngine
import CampaignDomain
import Mustache

/// A message as one person gets it.
public struct RenderedMessage: Hashable, Sendable {
    public let subject: String?
    public let preheader: String?
    public let body: String
}

/// Renders a message's Mustache templates for recipients. A template that cannot be parsed is shown as it is written.
public struct MessageRenderer: Sendable {
    private enum Part: Sendable {
        case fixed(String)
        case template(MustacheTemplate)

        init(_ text: String) {
            // Plain text, not HTML: an ampersand in a name stays one. The line break after the pragma goes with it; without
            // one the text's own first line break would.
            guard text.contains("{{"), let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}\n" + text)
            else {
                self = .fixed(text)
                return
            }
            self = .template(template)
        }

        func rendered(_ fields: [String: Any]) -> String {
            switch self {
            case .fixed(let text): text
            case .template(let template): template.render(fields)
            }
        }

        var isFixed: Bool {
            if case .fixed = self { true } else { false }
        }
    }

    private let subject: Part?
    private let preheader: Part?
    private let body: Part

    public init(message: Message) {
        subject = message.subject.map { Part($0) }
        preheader = message.preheader.map { Part($0) }
        body = Part(message.body)
    }

    /// Whether every recipient gets the same body.
    public var hasFixedBody: Bool { body.isFixed }

    public func render(for row: Int, in audience: Audience, offer: Product? = nil) -> RenderedMessage {
        let fields = MergeFields(audience: audience, offer: offer).values(for: row)
        return RenderedMessage(
            subject: subject?.rendered(fields), preheader: preheader?.rendered(fields), body: body.rendered(fields))
    }

    public func renderBody(for row: Int, in audience: Audience, offer: Product? = nil) -> String {
        body.rendered(body.isFixed ? [:] : MergeFields(audience: audience, offer: offer).values(for: row))
    }
}

/// The fields of a recipient that templates can name: the record's own values, else the latest known of its person.
struct MergeFields {
    let audience: Audience
    let offer: Product?

    func values(for row: Int) -> [String: Any] {
        let customers = audience.snapshot.customers
        var fields: [String: Any] = ["id": customers.customerID(row).rawValue]
        fields["givenName"] = text(customers.givenName, row)
        fields["familyName"] = text(customers.familyName, row)
        fields["patronymic"] = text(customers.patronymic, row)
        fields["city"] = text(customers.city, row)
        fields["region"] = text(customers.region, row)
        fields["language"] = text(customers.language, row)
        fields["email"] = text(customers.email, row)
        fields["phone"] = text(customers.phone, row)
        let genderRow = audience.valueRow(for: row) { customers.gender[$0] != CustomerColumns.absent }
        fields["gender"] = genderRow.flatMap(customers.gender)?.rawValue
        let birthRow = audience.valueRow(for: row) { customers.birthDate[$0] != CustomerColumns.noDate }
        fields["birthDate"] = birthRow.flatMap(customers.birthDate)?.description
        fields["loyalty"] = loyalty(row, customers)
        fields["attributes"] = customers.attributes.compactMapValues { text($0, row) }
        fields["product"] = offer.map { ["id": $0.id.rawValue, "name": $0.name] }
        return fields
    }

    private func text(_ column: CodedColumn, _ row: Int) -> String? {
        audience.valueRow(for: row) { column.code($0) >= 0 }.flatMap { column[$0] }
    }

    private func text(_ column: TextColumn, _ row: Int) -> String? {
        audience.valueRow(for: row) { !column.isMissing($0) }.flatMap { column[$0] }
    }

    /// Nil when nothing is known, so that a section of the template for members is left out.
    private func loyalty(_ row: Int, _ customers: CustomerColumns) -> [String: Any]? {
        var loyalty: [String: Any] = [:]
        loyalty["tier"] = text(customers.loyaltyTier, row)
        let pointsRow = audience.valueRow(for: row) { customers.loyaltyPoints[$0] != CustomerColumns.noNumber }
        loyalty["points"] = pointsRow.map { Int(customers.loyaltyPoints[$0]) }
        let expiryRow = audience.valueRow(for: row) { customers.loyaltyPointsExpireOn[$0] != CustomerColumns.noDate }
        loyalty["pointsExpireAt"] = expiryRow.map {
            CalendarDate(daysSinceEpoch: customers.loyaltyPointsExpireOn[$0]).description
        }
        return loyalty.isEmpty ? nil : loyalty
    }
}
