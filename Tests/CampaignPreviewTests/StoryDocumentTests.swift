import AudienceEngine
import CampaignPreview
import Foundation
import SyntheticWorkspace
import Testing

/// STORY.md of each demo says what the engine says.
@Suite struct StoryDocumentTests {
    @Test(arguments: [(Demo.pharmacy, 14), (.gadgets, 7), (.books, 7)])
    func `every mishap of real sends has its section, told once`(of shop: Demo, count: Int) throws {
        let demo = try StoryDemo.shared(shop)
        let told = demo.document.sections.compactMap(\.mishap)
        let mishaps = Set(demo.planted.map(\.mistake)).subtracting([""])
        #expect(mishaps.count == count)
        #expect(told.sorted() == mishaps.sorted())
    }

    @Test(arguments: Demo.allCases)
    func `a mishap's section counts every rule that finds it, and shows a person or a campaign`(of shop: Demo) throws {
        let demo = try StoryDemo.shared(shop)
        let document = demo.document
        for section in document.sections {
            guard let mishap = section.mishap else { continue }
            let counted = Set(document.rows(StoryDocument.counts, in: section).map { $0.cells[1] })
            let finding = Set(demo.planted.filter { $0.mistake == mishap }.map(\.rule))
            #expect(finding.intersection(StoryDemo.implemented).subtracting(counted) == [], "\(section.title)")
            let expressions = document.rows(StoryDocument.expressions, in: section)
            #expect(finding.isSubset(of: StoryDemo.implemented) || !(counted.isEmpty && expressions.isEmpty))
            #expect(!section.commands.isEmpty, "\(section.title)")
        }
    }

    @Test(arguments: Demo.allCases)
    func `no table has a shape that nothing checks`(of shop: Demo) throws {
        for table in try StoryDemo.shared(shop).document.sections.flatMap(\.tables) {
            #expect(StoryDocument.shapes.contains(table.header), "line \(table.firstLine)")
            #expect(!table.rows.isEmpty, "line \(table.firstLine)")
            #expect(table.rows.allSatisfy { $0.cells.count == table.header.count }, "line \(table.firstLine)")
        }
    }

    @Test(arguments: [(Demo.pharmacy, 60), (.gadgets, 40), (.books, 40)])
    func `every count is the engine's`(of shop: Demo, atLeast: Int) throws {
        let demo = try StoryDemo.shared(shop)
        let rows = demo.document.rows(StoryDocument.counts)
        #expect(rows.count > atLeast)
        for row in rows {
            guard let count = demo.count(campaign: row.cells[0], rule: row.cells[1], counted: row.cells[2]) else {
                Issue.record("line \(row.line): nothing of the kind is counted: \(row.cells)")
                continue
            }
            #expect(row.cells[3] == "\(count)", "should be \(row.ending(in: "\(count)"))")
        }
    }

    @Test(arguments: [(Demo.pharmacy, 8), (.gadgets, 3), (.books, 3)])
    func `every expression holds for as many records`(of shop: Demo, atLeast: Int) throws {
        let demo = try StoryDemo.shared(shop)
        let rows = demo.document.rows(StoryDocument.expressions)
        #expect(rows.count >= atLeast)
        for row in rows {
            let count = try demo.rows(where: row.cells[0]).count
            #expect(row.cells[1] == "\(count)", "should be \(row.ending(in: "\(count)"))")
        }
    }

    @Test(arguments: [(Demo.pharmacy, "8-march"), (.gadgets, "valentines"), (.books, "mother-language-day")])
    func `the waterfall of tomorrow's letter is whole and closes`(of shop: Demo, campaign: String) throws {
        let demo = try StoryDemo.shared(shop)
        let document = demo.document
        let section = try #require(document.sections.first { $0.title == "The letter for tomorrow" })
        let rows = document.rows(StoryDocument.counts, in: section)
        let rules = RuleRegistry.holding.map(\.id.rawValue)
        #expect(rows.map { $0.cells[1] } == ["targeted"] + rules + ["send", "send-with-warnings"])
        let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0.cells[1], Int($0.cells[3]) ?? -1) })
        #expect(rules.map { counts[$0] ?? -1 }.reduce(counts["send"] ?? -1, +) == counts["targeted"])

        let preview = try #require(demo.previews[campaign])
        let findings = preview.findings.map { [campaign, $0.rule.rawValue, $0.severity.rawValue, "\($0.count)"] }
        #expect(
            document.rows(StoryDocument.findings).map(\.cells).sorted { $0[1] < $1[1] }
                == findings.sorted { $0[1] < $1[1] })
    }

    @Test(arguments: Demo.allCases)
    func `people are who the story says, and it happens to them`(of shop: Demo) throws {
        let demo = try StoryDemo.shared(shop)
        let document = demo.document
        for section in document.sections {
            for person in document.rows(StoryDocument.people, in: section) {
                let (name, campaign, rule) = (person.cells[0], person.cells[2], person.cells[3])
                let row = try #require(demo.row(of: person.cells[1]), "line \(person.line)")
                #expect(demo.name(of: row) == name, "line \(person.line)")
                let verdict = demo.verdict(of: row, in: campaign)
                #expect(verdict == person.cells[4], "should be \(person.ending(in: verdict ?? "no campaign"))")
                if rule != "—" { #expect(demo.finds(rule, in: campaign, for: row), "line \(person.line)") }
            }
        }
    }

    @Test(arguments: Demo.allCases)
    func `commands name what exists, and an expression is counted in its section`(of shop: Demo) throws {
        let demo = try StoryDemo.shared(shop)
        let document = demo.document
        let folder = "demo-data/\(shop.rawValue)"
        for section in document.sections {
            let expressions = document.rows(StoryDocument.expressions, in: section).map { $0.cells[0] }
            let people = document.rows(StoryDocument.people, in: section).map { [$0.cells[2], $0.cells[1]] }
            for command in section.commands {
                let words = command.split(separator: " ").map(String.init)
                try #require(words.count > 2 && words[0] == "muster" && words[2] == folder, "\(command)")
                switch words[1] {
                case "preview": #expect(demo.previews[words[3]] != nil, "\(command)")
                case "explain": #expect(people.contains(Array(words[3...])), "\(command)")
                case "customers": #expect(expressions.contains { command.contains("--where '\($0)'") }, "\(command)")
                case "simulate", "map", "validate": #expect(words.count == 3, "\(command)")
                case "segments": #expect(words[3] == "--audit" && words.count == 4, "\(command)")
                default: Issue.record("\(command)")
                }
            }
        }
    }

    @Test func `the published lifecycle has the gaps that are told of it, and the repaired one has none`() throws {
        let reports = SegmentReports(evaluator: try StoryDemo.shared(.pharmacy).engine.evaluator)
        let gap = try reports.audit(of: "lifecycle-003").gap
        let missed = gap.groups.map { group in
            "\(group.count) "
                + group.nearest.map { "\($0.part): \($0.predicates.joined(separator: ", "))" }.joined(separator: "; ")
        }
        let sleeping = "sleeping: days_since(last order) between 181 and 300"
        #expect(
            missed == [
                "763 \(sleeping)",
                "482 active: count(orders) > 2; newcomer: count(orders) = 1; \(sleeping); "
                    + "leaving: days_since(last order) > 300",
                "29 active: days_since(last order) <= 180; \(sleeping); lost: count(orders) = 1; "
                    + "leaving: count(orders) between 2 and 24",
            ])
        #expect(try reports.audit(of: "lifecycle").isClean)
    }

    @Test(arguments: Demo.allCases)
    func `what waits for its rule is what was planted without one`(of shop: Demo) throws {
        let demo = try StoryDemo.shared(shop)
        let waiting = demo.planted.filter { !StoryDemo.implemented.contains($0.rule) }
            .map { [$0.campaign, $0.rule, "\($0.customers.count)"] }
        #expect(Set(demo.document.rows(StoryDocument.planted).map(\.cells)) == Set(waiting))
    }
}
