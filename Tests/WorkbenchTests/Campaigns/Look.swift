import TerminalKit
import Testing
import Workbench

@Test func lookAtCampaigns() {
    func show(_ title: String, _ desk: Desk) {
        print("=== \(title)")
        print(desk.screen.map { "|" + $0 }.joined(separator: "\n"))
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
}
