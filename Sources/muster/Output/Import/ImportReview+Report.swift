import CampaignDomain
import Workbench
import WorkspaceStore

extension ImportReview {
    /// What the store reports of an import, as screens and reports tell it. O(files · columns + lines that are listed).
    init(_ report: ImportReport) {
        self.init()
        files = report.files.map { File($0) }
        source = report.source
        records = Counts(report.customers)
        recordRows = [
            .new: report.recordRows.new, .updated: report.recordRows.updated, .unchanged: report.recordRows.unchanged,
        ]
        .mapValues { rows in rows.map { RecordRow($0) } }
        orders = Counts(report.orders)
        events = Counts(report.events)
        linked = report.linked
        stitched = report.stitched
        rejections = report.rejected.map { Rejection(place: Place($0.place), reason: $0.fault.reason) }
        rejectedCount = report.rejectedCount
        consentsGranted = report.consentsGranted
        consentsWithdrawn = report.consentsWithdrawn
        consentChanges = report.consentChanges.map { ConsentChange($0) }
        pairs = report.conflicts.map { ConflictPair($0) }
        changesNothing = report.changesNothing
    }
}

extension ImportReview.File {
    fileprivate init(_ file: ImportReport.File) {
        self.init(
            name: file.name, tool: file.format.title, shape: file.shape.map { ImportReview.Shape($0) },
            columns: file.columns.enumerated().map { place, column in
                let samples = file.sample.compactMap { row in row.indices.contains(place) ? row[place] : nil }
                return ImportReview.Column(column, samples: samples.filter { !$0.isEmpty })
            }, rows: file.rows, importedBefore: file.importedBefore)
    }
}

extension ImportReview.Shape {
    fileprivate init(_ shape: DelimitedShape) {
        self.init(encoding: shape.encoding.rawValue, delimiter: shape.delimiter, hasHeader: shape.hasHeader)
    }
}

extension ImportReview.Column {
    fileprivate init(_ column: ColumnMapping.Column, samples: [String]) {
        self.init(
            name: column.name, field: column.meaning.name, isIgnored: column.meaning == .ignored,
            content: Content(column.meaning), samples: samples)
    }
}

extension ImportReview.Column.Content {
    fileprivate init(_ meaning: ColumnMeaning) {
        self =
            switch meaning {
            case .text(.email), .order(.email), .event(.email): .email
            case .text(.phone), .order(.phone), .event(.phone): .phone
            case .text(.givenName), .text(.familyName), .text(.patronymic), .fullName, .order(.givenName),
                .order(.familyName):
                .name
            case .gender, .registeredAt, .updatedAt, .tags, .interests, .loyaltyTier, .loyaltyPoints,
                .loyaltyPointsExpireAt, .flag, .consent, .consentGrantedAt, .consentConfirmedAt, .consentWithdrawnAt,
                .consentChangedAt, .bouncedAt, .text(.city), .text(.region), .text(.timezone), .text(.language),
                .text(.source):
                .open
            case .order(let field): Self.open(field) ? .open : .personal
            case .event(let field): Self.open(field) ? .open : .personal
            case .ignored, .attribute, .attributesObject, .id, .externalID, .anonymousID, .text(.pushId), .messenger,
                .birthDate, .consentProof:
                .personal
            }
    }

    private static func open(_ field: OrderField) -> Bool {
        switch field {
        case .customer, .customerExternalId, .email, .phone, .givenName, .familyName: false
        case .id, .at, .status, .cancelledAt, .total, .currency, .channel, .sku, .quantity, .price, .items: true
        }
    }

    private static func open(_ field: EventField) -> Bool {
        switch field {
        case .customer, .customerExternalId, .email, .phone, .anonymousId, .address, .query, .value: false
        case .at, .kind, .channel, .campaign, .chain, .step, .message, .bounce, .sku, .ticket: true
        }
    }
}

extension ImportReview.Counts {
    fileprivate init(_ counts: ImportReport.Counts) {
        self.init(new: counts.new, updated: counts.updated, unchanged: counts.unchanged)
    }
}

extension ImportReview.RecordRow {
    fileprivate init(_ row: ImportReport.RecordRow) {
        self.init(place: ImportReview.Place(row.place), id: row.id, name: row.name)
        email = row.email
        phone = row.phone
        changes = row.changes.map { ImportReview.FieldChange($0) }
        furtherChanges = row.furtherChanges
    }
}

extension ImportReview.FieldChange {
    fileprivate init(_ change: ImportReport.FieldChange) {
        let content = ColumnMeaning(name: change.field).map { ImportReview.Column.Content($0) }
        self.init(
            field: change.field, content: content ?? (change.field == "flags" ? .open : .personal),
            before: change.before, after: change.after)
    }
}

extension ImportReview.Place {
    fileprivate init(_ place: RowPlace) {
        self.init(file: place.file, line: place.line)
    }
}

extension ImportReview.ConsentChange {
    fileprivate init(_ change: ImportReport.ConsentChange) {
        self.init(
            Kind(change.kind), of: change.record, change.topic.purpose, change.topic.channel,
            at: ImportReview.Place(change.place), times: (change.statedAt, change.stoodSince))
    }
}

extension ImportReview.ConsentChange.Kind {
    fileprivate init(_ kind: ImportReport.ConsentChange.Kind) {
        self =
            switch kind {
            case .heldBack: .heldBack
            case .outweighed: .outweighed
            case .endedWithdrawal: .endedWithdrawal
            case .endedGrant: .endedGrant
            }
    }
}

extension ConflictPair {
    /// A conflict of the store's queue, or of a plan.
    init(_ item: ConflictItem) {
        self.init(id: item.id, first: Record(item.first), second: Record(item.second))
    }
}

extension ConflictPair.Record {
    fileprivate init(_ record: ConflictItem.Record) {
        self.init(id: record.id, name: record.name)
        birthDate = record.birthDate
        email = record.email
        phone = record.phone
        city = record.city
        source = record.source
    }
}
