import AudienceEngine
import CampaignDomain
import CampaignPreview
import CommunicationMap

/// Who goes on a journey.
public enum JourneyTraveller: Hashable, Sendable {
    /// A record of the workspace; its person travels.
    case customer(CustomerID)
    case persona(CustomerID)
}

extension WorkbenchModel {
    func persona(_ id: CustomerID) -> Persona? { personas.first { $0.id == id } }
}

/// Prepares a journey: the ground, unless it is known, and the first step. O(records + events) for the first customer, and
/// O(chains) for those after; personas cost nothing.
struct JourneyWork: Work {
    enum Answer: Sendable {
        /// The ground is to be kept for the next customer; nil for personas.
        case ready(OpenJourney, ground: JourneyGround?)
        case failed(Fault)
    }

    /// Why somebody cannot travel.
    enum Fault: Error, Sendable {
        /// The traveller is not there any more.
        case missing(CustomerID)
        /// An approved campaign cannot be computed.
        case campaign(CampaignID)
        case unexpected(String)
    }

    let traveller: JourneyTraveller
    let ground: JourneyGround?

    func title(_ words: Words) -> String { words("Preparing the journey") }

    func answer(in context: WorkContext) throws -> Answer {
        do {
            return try journey(in: context)
        } catch let fault as Fault {
            return .failed(fault)
        } catch let error as PreviewError {
            return .failed(.campaign(error.campaign))
        }
    }

    private func journey(in context: WorkContext) throws -> Answer {
        let model = context.model
        switch traveller {
        case .persona(let id):
            guard let persona = model.persona(id) else { throw Fault.missing(id) }
            let ground = try JourneyPreparation.ground(
                for: persona, definitions: model.definitions, asOf: model.asOf, days: JourneyPreparation.longest)
            let journey = Journey(of: 0, on: ground)
            return .ready(OpenJourney(traveller, journey, row: 0, story: persona.story), ground: nil)
        case .customer(let id):
            guard let row = model.audience.snapshot.customers.row(of: id), model.audience.visible.contains(row) else {
                throw Fault.missing(id)
            }
            let ground =
                try ground
                ?? JourneyPreparation.ground(model.previewEngine, days: JourneyPreparation.longest, model.parallel)
            try context.checkCancellation()
            let journey = Journey(of: model.audience.persons.person(of: row), on: ground)
            return .ready(OpenJourney(traveller, journey, row: row, story: ""), ground: ground)
        }
    }
}

extension PreviewError {
    /// Whose definition is wrong.
    fileprivate var campaign: CampaignID {
        switch self {
        case .unknownList(_, let campaign), .unknownSegment(_, let campaign), .expression(_, let campaign, _): campaign
        }
    }
}
