import AudienceEngine
import Testing

@testable import Workbench

@Suite struct DefinitionNameTests {
    @Test(arguments: [
        ("Женщины 25–45", "zhenshchiny-25-45"), ("VIP", "vip"), ("  На   обзвон! ", "na-obzvon"),
        ("Щётка & ёж", "shchetka-ezh"), ("«…»", "list"), ("", "list"), ("a/b\\c", "a-b-c"), ("../etc", "etc"),
    ])
    func namesBecomeIDs(name: String, id: String) {
        #expect(DefinitionName.id(from: name, taken: [], fallback: "list") == id)
    }

    @Test func takenIDsGetANumber() {
        #expect(DefinitionName.id(from: "VIP", taken: ["vip"], fallback: "list") == "vip-2")
        #expect(DefinitionName.id(from: "VIP", taken: ["vip", "vip-2"], fallback: "list") == "vip-3")
    }

    @Test func longNamesAreCut() {
        let id = DefinitionName.id(from: String(repeating: "щ", count: 100), taken: [], fallback: "list")
        #expect(id.count == DefinitionName.longestID)
    }

    @Test(arguments: [(0, 10, nil), (1, 10, 1), (10, 10, 5), (5, 10, 3), (1, 1, 5), (3, 0, nil)])
    func heatIsTheFifthOfTheLargest(count: Int, largest: Int, heat: Int?) {
        #expect(HeatCells.heat(of: count, largest: largest) == heat)
    }

    @Test func everyValueOfAProfileCanBeAskedFor() throws {
        let model = SegmentsWorkspace.model()
        for attribute in ProfileAttribute.allCases {
            for value in ["female", "25-34", "65+", "0-17", "email", "a \"quoted\" \\ one", nil] {
                // Each attribute is asked for a value that it can have.
                if attribute == .gender, value != "female", value != nil { continue }
                if attribute == .age, value?.contains(where: \.isNumber) == false { continue }
                let source = attribute.source(.base, value)
                #expect(throws: Never.self, "\(attribute) \(value ?? "nil")") {
                    _ = try source.rows(in: model.reports, vocabulary: model.vocabulary) { model.reports }
                }
            }
        }
    }
}
