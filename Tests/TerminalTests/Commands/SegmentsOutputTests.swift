import Foundation
import Testing

extension ProgramTests {
    /// Three buyers and whoever never bought, in the small workspace of sixty.
    @Suite("What muster segments tells") struct SegmentsOutputTests {
        private static func workspace() throws -> TemporaryFolder {
            let orders = [
                ("o-1", "c-01", "2026-03-01", "100.00"), ("o-2", "c-01", "2026-02-01", "50.50"),
                ("o-3", "c-02", "2025-03-01", "10.00"), ("o-4", "c-03", "2026-02-20", "1000.00"),
            ].map { id, customer, day, total in
                #"{"id":"\#(id)","customer":"\#(customer)","at":"\#(day)T12:00:00Z","total":"\#(total)"}"# + "\n"
            }
            return try SmallWorkspace.make([
                "orders.jsonl": orders.joined(),
                "segments.json": """
                [{"id": "buyers", "name": "Buyers", "where": "count(orders) >= 1", "ideal": "city = Минск"},
                 {"id": "minsk", "name": "Minsk", "where": "city = Минск"}]
                """,
                "schemes.json": """
                [{"id": "stage", "name": "Stage", "parts": [
                  {"id": "new", "name": "New ones", "where": "count(orders) = 1"},
                  {"id": "recent", "name": "Recent", "where": "days_since(last order) <= 60"}]}]
                """,
            ])
        }

        private static func lines(_ arguments: String...) throws -> [String] {
            let workspace = try Self.workspace()
            let run = try CommandRun.muster(["segments", workspace.path] + arguments)
            #expect(run.status == 0 && run.errors == "", "\(run.errors)")
            return run.output.split(separator: "\n").map(String.init)
        }

        @Test("counts keep the fields that other programs rely on, in their order")
        func counts() throws {
            #expect(
                try Self.lines("--format", "jsonl") == [
                    #"{"segment":"buyers","count":3}"#, #"{"segment":"minsk","count":40}"#,
                    #"{"scheme":"stage","part":"new","count":2}"#,
                    #"{"scheme":"stage","part":"recent","count":1}"#,
                    #"{"scheme":"stage","part":"unassigned","count":57}"#,
                ])
            #expect(
                try Self.lines("--format", "csv") == [
                    "kind,id,part,count", "segment,buyers,,3", "segment,minsk,,40", "scheme,stage,new,2",
                    "scheme,stage,recent,1", "scheme,stage,unassigned,57",
                ])
            #expect(try Self.lines("--segment", "minsk", "--format", "jsonl") == [#"{"segment":"minsk","count":40}"#])
            #expect(try Self.lines("--scheme", "stage", "--format", "jsonl").count == 3)
            #expect(try Self.lines("--scheme", "rfm-groups", "--format", "jsonl").count == 12)
        }

        @Test("figures stand behind the count")
        func figures() throws {
            let line = try #require(
                try Self.lines(
                    "--segment", "buyers", "--figures", "--compare-to", "2026-01-01", "--format", "jsonl"
                ).first)
            #expect(line.hasPrefix(#"{"segment":"buyers","count":3,"share":0.05,"persons":3,"#))
            for part in [
                #""allTime":{"orders":4,"buyers":3,"revenue":"1160.50","averageCheck":"290.13"}"#,
                #""lastYear":{"orders":3,"buyers":2,"revenue":"1150.50","averageCheck":"383.50"}"#,
                #""reachable":{"email":3,"sms":0,"push":0,"messenger":0,"call":0,"mail":0,"any":3}"#,
                #""trend":{"asOf":"2026-01-01T00:00:00+03:00","count":1,"difference":2}"#,
                #""email":{"filled":3,"valid":3}"#,
            ] {
                #expect(line.contains(part), "\(part) in \(line)")
            }
            let columns = try #require(try Self.lines("--figures", "--format", "csv").first)
            #expect(
                columns.hasPrefix("kind,id,part,count,share,persons,allTime.orders,allTime.buyers,allTime.revenue,"))
        }

        @Test("an audit tells parts, gap and overlaps")
        func audit() throws {
            #expect(
                try Self.lines("--audit", "--format", "jsonl") == [
                    #"{"scheme":"stage","part":"new","count":2,"matching":2}"#,
                    #"{"scheme":"stage","part":"recent","count":1,"matching":2}"#,
                    #"{"scheme":"stage","part":"unassigned","count":57}"#,
                    #"{"scheme":"stage","gap":57,"nearest":[{"part":"new","predicates":["count(orders) = 1"]},"#
                        + #"{"part":"recent","predicates":["days_since(last order) <= 60"]}],"#
                        + #""samples":["c-04","c-05","c-06","c-07","c-08"]}"#,
                    #"{"scheme":"stage","overlap":1,"parts":["new","recent"],"samples":["c-03"]}"#,
                ])
            let text = try Self.lines("--audit", "--language", "en")
            #expect(text.contains("    not New ones: count(orders) = 1"))
        }

        @Test("a migration tells who was where")
        func migration() throws {
            #expect(
                try Self.lines("--migration", "--compare-to", "2026-02-10", "--format", "csv") == [
                    "scheme,from,to,count", "stage,new,new,1", "stage,new,recent,1", "stage,unassigned,new,1",
                    "stage,unassigned,unassigned,57",
                ])
        }

        @Test("an overlap tells exact combinations and pairs")
        func overlap() throws {
            #expect(
                try Self.lines("--overlap", "buyers, stage/new,minsk", "--format", "jsonl") == [
                    #"{"set":"buyers","count":3}"#, #"{"set":"stage/new","count":2}"#,
                    #"{"set":"minsk","count":40}"#, #"{"exactly":["minsk"],"count":38}"#,
                    #"{"exactly":["buyers","stage/new"],"count":1}"#,
                    #"{"exactly":["buyers","minsk"],"count":1}"#,
                    #"{"exactly":["buyers","stage/new","minsk"],"count":1}"#,
                    #"{"combinations":0,"count":0}"#, #"{"exactly":[],"count":19}"#,
                    #"{"pair":["buyers","stage/new"],"count":2,"similarity":0.6667}"#,
                    #"{"pair":["buyers","minsk"],"count":2,"similarity":0.0488}"#,
                    #"{"pair":["stage/new","minsk"],"count":1,"similarity":0.0244}"#,
                ])
        }

        @Test("a profile tells values and the ideal")
        func profile() throws {
            let lines = try Self.lines("--profile", "buyers", "--format", "jsonl")
            #expect(
                lines.contains(
                    #"{"set":"buyers","attribute":"city","value":"Минск","members":2,"base":40,"#
                        + #""memberShare":0.6667,"baseShare":0.6667,"index":1,"z":0,"representation":"unsure"}"#
                ), "\(lines)")
            #expect(
                lines.last == #"{"set":"buyers","ideal":"city = Минск","members":3,"meeting":2,"outside":38}"#)
        }

        @Test("grids have a line a cell")
        func grids() throws {
            let rfm = try Self.lines("--rfm", "--format", "jsonl")
            #expect(rfm.count == 26)
            #expect(rfm.last == #"{"recency":null,"frequency":null,"count":57}"#)
            let matrix = try Self.lines("--matrix", "--format", "csv")
            #expect(matrix.count == 21)
            #expect(matrix.first == "purchases,communication,count,persons,share,revenue,revenueLastYear,chains")
            #expect(matrix.contains("one,notContacted,1,1,0.0167,1000.00,1000.00,"))
        }

        /// Wrong use, and what is said of it.
        static let faults: [([String], String)] = [
            (["--scheme", "x"], "there is no scheme \"x\"; choose one of stage, rfm-groups"),
            (["--segment", "x"], "there is no segment \"x\"; choose one of buyers, minsk"),
            (["--profile", "stage/x"], "scheme \"stage\" has no part \"x\"; choose one of new, recent, unassigned"),
            (["--compare-to", "2027-01-01"], "--compare-to is later than 2026-03-07T09:00:00+03:00"),
            (["--migration"], "--migration needs --compare-to"),
            (["--audit", "--rfm"], "choose one of --audit"),
        ]

        @Test("wrong use is answered with what to choose from", arguments: faults)
        func wrongUse(arguments: [String], answer: String) throws {
            let workspace = try Self.workspace()
            let run = try CommandRun.muster(["segments", workspace.path] + arguments)
            #expect(run.status == 2 && run.output == "")
            #expect(run.errors.contains(answer), "\(run.errors)")
        }

        /// A column, the other way round, and the first four ids.
        static let orders: [(String, [String])] = [
            ("total", ["c-04", "c-05", "c-06", "c-07"]), ("-total", ["c-03", "c-01", "c-02", "c-04"]),
            ("-lastOrder", ["c-01", "c-03", "c-02", "c-04"]), ("lastOrder", ["c-02", "c-03", "c-01", "c-04"]),
            ("-city", ["c-01", "c-02", "c-04", "c-05"]), ("-id", ["c-60", "c-59", "c-58", "c-57"]),
            ("-orders", ["c-01", "c-02", "c-03", "c-04"]), ("birthDate", ["c-01", "c-02", "c-03", "c-04"]),
            ("-email", ["c-60", "c-59", "c-58", "c-57"]), ("-person", ["c-60", "c-59", "c-58", "c-57"]),
        ]

        @Test("customers are sorted by any column, the unknown last, equals by id", arguments: orders)
        func sortedCustomers(column: String, first: [String]) throws {
            let workspace = try Self.workspace()
            let run = try CommandRun.muster(
                ["customers", workspace.path, "--sort=\(column)", "--limit", "4", "--columns", "id", "--format", "csv"])
            #expect(run.output.split(separator: "\n").dropFirst().map(String.init) == first)
        }

        @Test("customers are those of the instant")
        func customersAsOf() throws {
            let workspace = try Self.workspace()
            let run = try CommandRun.muster([
                "customers", workspace.path, "--where", "count(orders) >= 1", "--as-of", "2026-02-10", "--columns",
                "id,orders,total", "--format", "csv",
            ])
            #expect(run.output == "id,orders,total\nc-01,1,50.50\nc-02,1,10.00\n")
        }
    }
}
