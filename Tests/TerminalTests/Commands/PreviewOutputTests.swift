import Foundation
import Testing

extension ProgramTests {
    @Suite("A preview for other programs") struct PreviewOutputTests {
        /// The order is the one in which rules hold, and part of the format.
        private static let waterfall = [
            "duplicate-person", "erased", "no-data-consent", "stop-list", "no-address", "invalid-address",
            "bounced-address",
            "unsubscribed", "no-channel-consent", "unconfirmed-opt-in", "open-complaint", "control-group",
            "already-received", "goal-reached", "frequency-cap", "quiet-hours", "sunset", "under-age",
            "gender-mismatch",
            "owned-product", "wrong-region", "shared-address",
        ]

        private struct Preview: Decodable {
            struct Step: Decodable {
                var verdict: String
                var count: Int
            }
            struct Finding: Decodable {
                var rule: String
                var severity: String
                var count: Int
                var message: String
            }
            var campaign: String
            var asOf: String
            var targeted: Int
            var send: Int
            var sendWithWarnings: Int
            var held: Int
            var waterfall: [Step]
            var findings: [Finding]
            var hashes: [String: String]
        }

        private struct Recipient: Decodable {
            var customer: String
            var verdict: String
            var reasons: [String]
            var warnings: [String]
        }

        @Test func ofASmallCampaignIsExact() throws {
            let workspace = try SmallWorkspace.make()
            let run = try CommandRun.muster(["preview", workspace.path, "spring", "--format", "json"])
            #expect(run.status == 0)
            let preview = try JSONDecoder().decode(Preview.self, from: Data(run.output.utf8))
            #expect(preview.campaign == "spring")
            #expect(preview.asOf == "2026-03-07T09:00:00+03:00")
            #expect(preview.targeted == 60)
            #expect(preview.waterfall.map(\.verdict) == Self.waterfall)
            // Nobody but Anna01 ordered anything for a year.
            #expect(preview.waterfall.filter { $0.count > 0 }.map { "\($0.verdict) \($0.count)" } == ["sunset 59"])
            #expect(preview.send == 1)
            #expect(preview.held == 59)
            #expect(preview.hashes.keys.sorted() == ["audience", "content", "policy"])
            #expect(run.output.hasSuffix("}\n") && !run.output.hasSuffix("\n\n"))
            let line = try CommandRun.muster(["preview", workspace.path, "spring", "--format", "jsonl"])
            #expect(
                keysInOrder(line.output) == [
                    "campaign", "asOf", "targeted", "send", "sendWithWarnings", "held", "sources", "waterfall",
                    "findings",
                    "hashes",
                ])
        }

        /// The keys of the outermost object; a decoder would lose their order.
        private func keysInOrder(_ line: String) -> [String] {
            var depth = 0
            var keys: [String] = []
            var text = ""
            var isInText = false
            var isEscaped = false
            for character in line {
                if isInText {
                    if isEscaped {
                        isEscaped = false
                    } else if character == "\\" {
                        isEscaped = true
                    } else if character == "\"" {
                        isInText = false
                    } else {
                        text.append(character)
                    }
                    continue
                }
                switch character {
                case "\"": (isInText, text) = (true, "")
                case ":": if depth == 1 { keys.append(text) }
                case "{", "[": depth += 1
                case "}", "]": depth -= 1
                default: break
                }
            }
            return keys
        }

        /// The demo workspace, generated once for all three commands: a debug build needs some seconds for it.
        @Test func ofTheDemoClosesAndAgreesWithItsRecipients() throws {
            let folder = try TemporaryFolder()
            let path = folder.path + "/pharmacy"
            #expect(try CommandRun.muster(["generate", path, "--pharmacy"]).status == 0)
            let run = try CommandRun.muster(["preview", path, "8-march", "--format", "json"])
            let preview = try JSONDecoder().decode(Preview.self, from: Data(run.output.utf8))
            #expect(preview.targeted > 2_000)
            #expect(preview.waterfall.map(\.count).reduce(0, +) == preview.held)
            #expect(preview.held + preview.send == preview.targeted)

            let list = try CommandRun.muster(["preview", path, "8-march", "--recipients", "--format", "jsonl"])
            let recipients = try list.output.split(separator: "\n").map {
                try JSONDecoder().decode(Recipient.self, from: Data($0.utf8))
            }
            #expect(recipients.count == preview.targeted)
            let ids = recipients.map(\.customer)
            #expect(
                zip(ids, ids.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "in order of id")
            for step in preview.waterfall {
                #expect(recipients.count { $0.verdict == step.verdict } == step.count, "\(step.verdict)")
            }
            #expect(recipients.count { $0.verdict == "send" } == preview.send)
            #expect(recipients.count { $0.verdict == "send" && !$0.warnings.isEmpty } == preview.sendWithWarnings)
            #expect(
                recipients.allSatisfy { $0.verdict == "send" ? $0.reasons.isEmpty : $0.reasons.first == $0.verdict })
            #expect(
                list.output.split(separator: "\n").allSatisfy {
                    keysInOrder(String($0)) == ["customer", "verdict", "reasons", "warnings"]
                })
        }
    }
}
