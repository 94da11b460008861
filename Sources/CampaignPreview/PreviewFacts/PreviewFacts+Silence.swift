import AudienceEngine
import CampaignDomain

extension PreviewFacts {
    /// The records of persons who did nothing by themselves for as long as `sunset` waits, and were registered before that.
    var silent: RowSet {
        let since = (audience.asOf - SunsetRule.silence).seconds
        let activity = PersonActivity(audience: audience)
        return rows(.silent) { part in
            part.filter { activity.isRegistered($0, by: since) && !activity.isActive($0, after: since) }
        }
    }
}
