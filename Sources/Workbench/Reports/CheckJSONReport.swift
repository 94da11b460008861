import CampaignDomain
import CampaignPreview

/// A check as other programs read it: the preview's object with the verdict, and the evidence of every finding. One campaign
/// is an object, several are an array.
struct CheckJSONReport {
    let check: CheckReport

    var text: String {
        let objects = check.campaigns.map(object)
        guard check.context.isSingle, objects.count == 1 else { return JSONTree.array(objects).document }
        return objects[0].document
    }

    private func object(_ campaign: CheckedCampaign) -> JSONTree {
        let document = PreviewDocument(preview: campaign.preview, words: check.words, mask: check.context.mask)
        let findings = campaign.findings.map {
            document.object($0.finding).adding(
                .init("fails", .boolean($0.fails)), .init("evidence", .strings($0.facts)),
                .init("places", .array($0.places.map(object))), .init("records", .array($0.records.map(object))))
        }
        return document.object(hashes: campaign.hashes, findings: findings).adding(
            .init("passes", .boolean(campaign.passes)), .init("failOn", .string(check.threshold.rawValue)))
    }

    private func object(_ place: DefinitionPlace) -> JSONTree {
        ["file": .string(place.file), "line": .integer(place.line), "column": .integer(place.column)]
    }

    private func object(_ record: CheckedRecord) -> JSONTree {
        ["customer": .string(record.id.rawValue), "evidence": .strings(record.facts)]
    }
}
