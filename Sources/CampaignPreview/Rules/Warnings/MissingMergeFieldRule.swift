import AudienceEngine
import CampaignDomain

/// The message would show a hole, or the fallback written for it.
public struct MissingMergeFieldRule: RecordRule {
    public static let description = RuleDescription(
        id: "missing-merge-field", severity: .warn,
        whatItDoes: """
            Flags a person for whom a name in the subject, preheader or body of their message has no value: a variable that \
            would be shown as nothing, or a fallback `{{^x}}…{{/x}}` taken because x is missing. A section `{{#x}}…{{/x}}` \
            that is left out without a fallback is no hole, nor is anything inside it.
            """,
        whyItMatters: "«Dear ,» tells a customer that nobody knows them.",
        whatToDo: "Give the name a fallback, or leave these people out; whom the fallback fits, accept.")

    public static let examples: [RuleExample] = [
        .triggering("no family name") { $0.message = #"{"subject": "Госпожа {{familyName}}!"}"# },
        .triggering("greeted by the fallback") {
            $0.message =
                #"{"body": "{{#familyName}}Г-жа {{familyName}}{{/familyName}}{{^familyName}}Привет{{/familyName}}"}"#
        },
        .triggering("a name that nobody has") { $0.message = #"{"body": "{{nickname}}"}"# },
        .triggering("members of a tier without points") {
            $0.message = #"{"body": "{{#loyalty}}{{tier}}: {{points}}{{/loyalty}}"}"#
            $0.customer = #"{"loyalty": {"tier": "gold"}}"#
        },
        .clean("the given name is known") { $0.message = #"{"body": "{{givenName}}!"}"# },
        .clean("the section is left out") {
            $0.message = #"{"body": "{{#familyName}}Г-жа {{familyName}}{{/familyName}}"}"#
        },
        .clean("known from another record of the person") {
            $0.message = #"{"body": "{{city}}"}"#
            $0.customer = #"{"externalIds": {"crm": "1"}}"#
            $0.others = [#"{"id": "b", "externalIds": {"crm": "1"}, "city": "Минск"}"#]
        },
    ]

    public func rows(in context: PreviewContext) -> RowSet {
        context.keptRows { message in
            var holes = TemplateHoles(context: context, recipients: context.kept)
            return holes.find(in: message).reduce(into: context.none) {
                $0.formUnion($1.rows)
            }
        }
    }

    public func evidence(for row: Int, in context: PreviewContext) -> [Evidence] {
        guard let message = context.message(of: row) else { return [] }
        let recipient = RowSet(capacity: context.kept.capacity, rows: [row])
        var holes = TemplateHoles(context: context, recipients: recipient)
        return holes.find(in: message).map { .missingField($0.name, message: message.id) }
    }
}
