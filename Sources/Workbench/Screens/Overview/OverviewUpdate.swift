import AudienceEngine
import TerminalKit

extension ActionID {
    static let showHealth: ActionID = "overview.health"
}

extension OverviewScreen {
    public func bindings(in context: ScreenContext) -> [KeyBinding] {
        if let conflicts { return conflicts.bindings(in: context) }
        if let importing { return importing.bindings(in: context) }
        let words = context.words
        let target = selectedLine(context)?.target
        let group = health == nil ? words("Overview") : words("Health of the data")
        let board = SectionBoard.bindings(words, group: group, isOpening: target != nil)
        guard health == nil else {
            return board + [
                KeyBinding(
                    [KeyChord(.escape)], .leave, label: words("back"), group: group, isHinted: true, importance: .high)
            ]
        }
        return board + [
            KeyBinding(
                [KeyChord("H")], .showHealth, label: words("health of the data"), group: group, isHinted: true),
            KeyBinding(
                [KeyChord("i")], .importFiles, label: words("import files"), shortLabel: words("import"), group: group,
                isHinted: true, importance: .high),
        ]
    }

    func selectedLine(_ context: ScreenContext) -> OverviewLine? {
        if let health { return health.selectedLine(context) }
        return board.selectedLine(of: sections(context))
    }

    public mutating func perform(_ action: ActionID, count: Int?, in context: ScreenContext) -> [ScreenRequest] {
        if conflicts != nil, action != .leave {
            return conflicts?.perform(action, count: count, in: context) ?? []
        }
        if conflicts == nil, let step = importing?.perform(action, count: count, in: context) { return follow(step) }
        switch action {
        case .importFiles:
            importing = ImportPage()
            return []
        case .openSelected: return open(in: context)
        case .showHealth: return openHealth()
        case .leave where conflicts != nil:
            conflicts = nil
            return []
        case .leave:
            health = nil
            return [.cancel(slot: HealthPage.slot)]
        default:
            if health != nil {
                health?.perform(action, count: count, in: context)
            } else {
                board.perform(action, count: count, sections(context), in: context.area)
            }
            return []
        }
    }

    public mutating func type(_ event: TerminalEvent, in context: ScreenContext) -> [ScreenRequest] {
        guard let step = importing?.type(event, in: context) else { return [] }
        return follow(step)
    }

    private mutating func follow(_ step: ImportPage.Step) -> [ScreenRequest] {
        switch step {
        case .ask(let requests): return requests
        case .decide: conflicts = ConflictsPage()
        case .close:
            importing = nil
            return [.cancel(slot: ImportPage.slot), .cancel(slot: ImportPage.pathSlot), .stopImport]
        }
        return []
    }

    private mutating func openHealth() -> [ScreenRequest] {
        health = HealthPage()
        return [HealthPage.request]
    }

    private mutating func open(in context: ScreenContext) -> [ScreenRequest] {
        switch selectedLine(context)?.target {
        case .place(let place): return [.open(place)]
        case .people(let rows, let heading): return open(rows, heading, in: context)
        case .commonPeople(let first, let second, let heading):
            let rows = health?.health?.sources.commonRows(first, second, in: context.model.audience)
            return rows.map { open($0, heading, in: context) } ?? []
        case .health: return openHealth()
        case .conflicts:
            conflicts = ConflictsPage()
            return []
        case .problems: return [.perform(.showProblems)]
        case .imported, nil: return []
        }
    }

    private func open(_ rows: RowSet, _ heading: String, in context: ScreenContext) -> [ScreenRequest] {
        guard !rows.isEmpty else { return [.say(Notice(context.words("nobody is behind this number")))] }
        return [.open(.customers(rows, heading: heading))]
    }

    public mutating func point(_ mouse: MouseEvent, in context: ScreenContext) -> [ScreenRequest] {
        if conflicts != nil {
            conflicts?.point(mouse, in: context)
            return []
        }
        if let step = importing?.point(mouse, in: context) { return follow(step) }
        let isOpening =
            health?.point(mouse, in: context) ?? board.point(mouse, sections(context), in: context.area)
        return isOpening ? open(in: context) : []
    }
}
