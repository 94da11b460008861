import AudienceEngine
import CampaignDomain
import CommunicationMap
import WorkspaceStore

/// What does not fit together among the definitions: expressions that cannot be read, names of things that are not there.
struct DefinitionCheck {
    let loaded: LoadedWorkspace

    private var definitions: Definitions { loaded.definitions }

    var problems: [Problem] {
        SegmentCatalog(definitions: definitions).problems.map(problem) + idealProblems
            + definitions.campaigns.flatMap(campaignProblems)
            + ChainCheck(definitions: definitions).findings.map(problem)
    }

    /// Points into the file: at the wrong part of the expression, when it is written there without escapes of other kinds.
    private func problem(_ found: DefinitionProblem) -> Problem {
        let (file, id): (String, String) =
            switch found.definition {
            case .segment(let id): ("segments.json", id.rawValue)
            case .scheme(let id): ("schemes.json", id.rawValue)
            }
        let part = found.part.map { ", part \"\($0)\"" } ?? ""
        let reason = found.expressionError?.description ?? found.error.description
        var problem = Problem(
            file: file, reason: "\(found.definition)\(part): \(reason)", advice: "correct the expression",
            severity: .error)
        let places = DefinitionPlaces(folder: loaded.folder)
        guard let place = places.place(of: "where", ofPart: found.part, inDefinition: id, listedIn: file) else {
            return problem
        }
        problem.line = place.line
        problem.column = place.column
        if let error = found.expressionError, let text = condition(of: found) {
            let before = text.prefix(error.column - 1)
            // The quotation mark, and a backslash before each quotation mark and backslash.
            problem.column += 1 + before.unicodeScalars.count + before.count { $0 == "\"" || $0 == "\\" }
        }
        return problem
    }

    private func condition(of found: DefinitionProblem) -> String? {
        switch found.definition {
        case .segment(let id): definitions.segment(id)?.condition
        case .scheme(let id): definitions.scheme(id)?.parts.first { $0.id == found.part }?.condition
        }
    }

    /// Portraits that segments and schemes declare.
    private var idealProblems: [Problem] {
        expressionProblems(
            definitions.segments.map { ("segment \"\($0.id)\": ideal", $0.ideal) }, file: "segments.json")
            + expressionProblems(
                definitions.schemes.map { ("scheme \"\($0.id)\": ideal", $0.ideal) }, file: "schemes.json")
    }

    private func campaignProblems(_ campaign: Campaign) -> [Problem] {
        let file = "campaigns/\(campaign.id).json"
        let audience = campaign.audience
        let missing =
            (audience.includedLists + audience.excludedLists).filter { definitions.list($0) == nil }.map {
                "list \"\($0)\""
            }
            + (audience.includedSegments + audience.excludedSegments).filter { definitions.segment($0) == nil }
            .map { "segment \"\($0)\"" }
            + campaign.variants.map(\.message).filter { definitions.message($0) == nil }.map { "message \"\($0)\"" }
        let unknownOffers = campaign.offers.filter { loaded.snapshot.catalogue[$0] == nil }
        return missing.map {
            Problem(file: file, reason: "there is no \($0)", advice: "name another, or take it out", severity: .error)
        }
            + unknownOffers.map {
                Problem(
                    file: file, reason: "offers names no product \"\($0)\"",
                    advice: "the offer is ignored; correct the sku",
                    severity: .warning)
            }
            + expressionProblems([("intent", campaign.intent), ("goal", campaign.goal)], file: file)
    }

    private func expressionProblems(_ fields: [(String, String?)], file: String) -> [Problem] {
        fields.compactMap { name, text in
            guard let text else { return nil }
            do {
                _ = try Expression.parse(text, vocabulary: ExpressionVocabulary(definitions: definitions))
                return nil
            } catch {
                return Problem(
                    file: file, reason: "\(name): \(error)", advice: "correct the expression", severity: .error)
            }
        }
    }

    private func problem(_ finding: ChainFinding) -> Problem {
        Problem(
            file: "map/\(finding.chain).json", reason: finding.description, advice: finding.advice,
            severity: finding.isError ? .error : .warning)
    }

    /// By file, then line and column.
    static func inOrderOfPlace(_ left: Problem, _ right: Problem) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
