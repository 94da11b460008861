import TerminalKit
import Testing
import Workbench

@Test func look() {
    var d = Desk(80, 24)
    func p(_ t: String) {
        print("=== \(t)")
        print(d.screen.map { "|" + $0 }.joined(separator: "\n"))
    }
    d.press("l l l l l l l l l l l")
    p("scrolled columns")
    d.press("/")
    d.type("con")
    d.press("Tab")
    p("completion")
    d = Desk(120, 36)
    d.press("Enter")
    p("card wide")
    d = Desk(20, 5)
    p("tiny")
    d = Desk(60, 16)
    p("60x16")
    d = Desk(200, 30)
    p("200")
}
