import Foundation
import TerminalKit
import Testing
import Workbench

@Test func lookAtCampaigns() {
    var out = ""
    func show(_ title: String, _ desk: Desk) {
        out += "=== \(title)\n" + desk.screen.map { "|" + $0 }.joined(separator: "\n") + "\n"
    }
    for (width, height) in [(80, 24), (120, 36)] {
        var desk = Desk(width, height, model: CampaignsWorkspace.model())
        desk.press("5")
        show("list", desk)
        desk.press("Enter")
        show("preview", desk)
        desk.press("j j")
        show("line", desk)
        desk.press("Enter")
        desk.press("Enter")
        show("why", desk)
        desk.press("m")
        show("message", desk)
        desk.press("Esc Esc f j i")
        show("rule", desk)
        desk.press("Esc z a w")
        show("all", desk)
        desk.press("Esc G Enter")
        show("fault", desk)
    }
    var desk = Desk(60, 16, model: CampaignsWorkspace.model())
    desk.press("5 Enter")
    show("60", desk)
    desk = Desk(200, 50, model: CampaignsWorkspace.model())
    desk.press("5")
    show("200 list", desk)
    desk.press("Enter")
    show("200", desk)
    desk.press("j j Enter Enter")
    show("200 why", desk)
    for id in ["wrong-list", "wrong-goal", "wrong-segment", "nobody", "sale"] {
        for size in [(80, 24), (120, 30)] {
            var other = Desk(size.0, size.1, model: CampaignsWorkspace.model())
            other.press("5 / \(id) Enter Enter")
            show(id, other)
            if id == "sale" {
                other.press("m")
                show("sale m", other)
                other.press("M")
                show("sale m masked", other)
                other.press("Esc ?")
                show("help", other)
            }
        }
    }
    desk = Desk(120, 36, model: CampaignsWorkspace.model())
    desk.press("5 Enter j j j j j Enter G k k k Enter")
    show("darya", desk)
    try? out.write(toFile: "/tmp/campaigns-look.txt", atomically: true, encoding: .utf8)
}
