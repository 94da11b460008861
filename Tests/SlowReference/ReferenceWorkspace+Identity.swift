import Foundation

extension ReferenceWorkspace {
    /// The sorted members of each person, persons in the order of their smallest record id.
    public func persons(asOf: Date? = nil) -> [[String]] {
        moment(asOf).identity.persons
    }

    /// The refused links, in the order in which they were tried.
    public func conflicts(asOf: Date? = nil) -> [ReferenceConflict] {
        moment(asOf).identity.conflicts
    }
}
