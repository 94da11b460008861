import Testing
import Workbench
import TerminalKit

@Test func look() {
    var d = Desk(80, 24)
    func p(_ t: String) { print("=== \(t)"); print(d.screen.map { "|" + $0 }.joined(separator: "\n")) }
    p("80x24")
    d.press("/"); d.type("gendr = female"); p("error")
    d.press("Esc"); d.press("/"); d.type("ci"); d.press("Tab"); p("completion")
    d.press("Esc Esc"); d.press("Enter"); p("card"); d.press("Tab"); p("timeline"); d.press("Esc ?"); p("help")
    d.press("Esc :"); d.type("mask"); p("palette"); d.press("Enter"); p("masked"); d.press("e"); p("export"); d.press("Esc c"); p("columns")
    d = Desk(120, 36); p("120x36"); d.press("Enter"); p("card wide")
    d = Desk(20, 5); p("tiny")
    d = Desk(60, 16); p("60x16")
}
