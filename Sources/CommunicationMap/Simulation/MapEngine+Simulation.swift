import AudienceEngine
import CampaignDomain
import Synchronization

extension MapEngine {
    /// Tells how far a simulation is, and whether it should go on.
    public typealias SimulationProgress = @Sendable (_ persons: Int, _ of: Int) -> Bool

    /// Lives through the days to come of everybody (docs/MAP.md, section 8). O(persons + what happens to them).
    ///
    /// - Parameters:
    ///   - state: of this engine.
    ///   - progress: called from any thread with how many persons are done; false cancels.
    /// - Returns: nil when it was cancelled.
    public func simulate(
        _ plan: SimulationPlan, from state: MapState, _ parallel: Parallel = .serial,
        progress: @escaping SimulationProgress = { _, _ in true }
    ) -> MapSimulation? {
        let setting = SimulationSetting(engine: self, state: state, plan: plan, parallel)
        return live(setting, notesPeople: false, parallel, progress).map { MapSimulation($0, setting) }
    }

    /// Everybody's days, put together in order of persons; nil when it was cancelled.
    func live(
        _ setting: SimulationSetting, notesPeople: Bool, _ parallel: Parallel, _ progress: @escaping SimulationProgress
    ) -> SimulationPart? {
        let count = audience.persons.count
        let done = Mutex((persons: 0, isCancelled: false))
        let parts = parallel.map(over: Parallel.runs(of: count)) { persons -> SimulationPart in
            var future = PersonFuture(setting: setting, notesPeople: notesPeople)
            guard !done.withLock({ $0.isCancelled }) else { return future.part }
            future.live(persons)
            let sum = done.withLock { done in
                done.persons += persons.count
                return done.persons
            }
            if !progress(sum, count) { done.withLock { $0.isCancelled = true } }
            return future.part
        }
        guard !done.withLock({ $0.isCancelled }) else { return nil }
        var whole = SimulationPart(
            days: setting.days.count - 1, sources: setting.sources.count, notesPeople: notesPeople)
        for part in parts { whole.append(part) }
        return whole
    }
}
