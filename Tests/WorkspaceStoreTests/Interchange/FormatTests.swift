import Foundation
import Testing

@testable import WorkspaceStore

@Suite("What becomes of each tool's files") struct FormatTests {
    struct Shape: Sendable, CustomTestStringConvertible {
        let format: String
        var name = "export.csv"
        let text: String
        var log = "customers"
        let lines: [String]

        var testDescription: String { format }
    }

    static let shapes: [Shape] = [
        Shape(
            format: "listmonk",
            text: """
                uuid,email,name,attributes,status,created_at,updated_at
                u-1,anna@example.org,Anna Karenina,"{""city"": ""Tver"", ""age"": 30, ""pets"": [""cat""]}",enabled,2024-01-02T03:04:05Z,2024-02-02T03:04:05Z
                u-2,ivan@example.org,Иванов Иван Петрович,{},blocklisted,2024-01-02T03:04:05Z,2024-02-02T03:04:05Z
                """,
            lines: [
                #"{"id":"listmonk-u-1","externalIds":{"listmonk":"u-1"},"givenName":"Anna","familyName":"Karenina","email":"anna@example.org","registeredAt":"2024-01-02T03:04:05Z","source":"listmonk","updatedAt":"2024-02-02T03:04:05Z","attributes":{"city":"Tver","age":30,"pets":"[\"cat\"]"}}"#,
                #"{"id":"listmonk-u-2","externalIds":{"listmonk":"u-2"},"givenName":"Иван","familyName":"Иванов","patronymic":"Петрович","email":"ivan@example.org","registeredAt":"2024-01-02T03:04:05Z","source":"listmonk","updatedAt":"2024-02-02T03:04:05Z","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn","source":"listmonk","proof":"status blocklisted"}]}"#,
            ]),
        Shape(
            format: "mautic",
            text: """
                title,firstname,lastname,email,mobile,city,points,dateAdded,doNotEmail,tags
                Mr,Петр,Иванов,petr@example.org,+79161234567,Минск,12,2024-01-02 03:04:05,0,vip|news
                ,Olga,,olga@example.org,,,,,1,
                """,
            lines: [
                #"{"id":"mautic-{petr@example.org}","givenName":"Петр","familyName":"Иванов","email":"petr@example.org","phone":"+79161234567","city":"Минск","registeredAt":"2024-01-02T03:04:05Z","source":"mautic","loyalty":{"points":12},"tags":["vip","news"],"attributes":{"title":"Mr"}}"#,
                #"{"id":"mautic-{olga@example.org}","givenName":"Olga","email":"olga@example.org","source":"mautic","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn","source":"mautic","proof":"doNotEmail 1"}]}"#,
            ]),
        Shape(
            format: "klaviyo",
            text: """
                Email,Klaviyo ID,First Name,Email Marketing Consent,Email Marketing Consent Timestamp,SMS Marketing Consent,Phone Number,Favourite
                a@example.org,K1,Ann,SUBSCRIBED,2024-01-02 03:04:05,UNSUBSCRIBED,+15551234567,tea
                b@example.org,K2,,NEVER_SUBSCRIBED,,,,
                """,
            lines: [
                #"{"id":"klaviyo-K1","externalIds":{"klaviyo":"K1"},"givenName":"Ann","email":"a@example.org","phone":"+15551234567","source":"klaviyo","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2024-01-02T03:04:05Z","source":"klaviyo","proof":"Email Marketing Consent SUBSCRIBED"},{"purpose":"marketing","channel":"sms","status":"withdrawn","source":"klaviyo","proof":"SMS Marketing Consent UNSUBSCRIBED"}],"attributes":{"Favourite":"tea"}}"#,
                #"{"id":"klaviyo-K2","externalIds":{"klaviyo":"K2"},"email":"b@example.org","source":"klaviyo"}"#,
            ]),
        Shape(
            format: "hubspot",
            text: """
                Record ID,First Name,Last Name,Email,Unsubscribed from all email,Marketing contact status,Create Date
                501,Ann,Lee,ann@example.org,No,Marketing contact,2024-01-02 03:04
                502,Bob,,bob@example.org,Yes,Non-marketing contact,2024-01-02 03:04
                """,
            lines: [
                #"{"id":"hubspot-501","externalIds":{"hubspot":"501"},"givenName":"Ann","familyName":"Lee","email":"ann@example.org","registeredAt":"2024-01-02T00:04:00Z","source":"hubspot","attributes":{"marketingContactStatus":"Marketing contact"}}"#,
                #"{"id":"hubspot-502","externalIds":{"hubspot":"502"},"givenName":"Bob","email":"bob@example.org","registeredAt":"2024-01-02T00:04:00Z","source":"hubspot","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn","source":"hubspot","proof":"Unsubscribed from all email Yes"}],"attributes":{"marketingContactStatus":"Non-marketing contact"}}"#,
            ]),
        Shape(
            format: "shopify-customers",
            text: """
                Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address City,Phone,Accepts SMS Marketing,Total Spent,Tags
                '7001,Ann,Lee,ann@example.org,yes,Utrecht,'+31612345678,no,10.00,"vip, cafe"
                """,
            lines: [
                #"{"id":"shopify-7001","externalIds":{"shopify":"7001"},"givenName":"Ann","familyName":"Lee","email":"ann@example.org","phone":"+31612345678","city":"Utrecht","source":"shopify","consents":[{"purpose":"marketing","channel":"email","status":"granted","source":"shopify","proof":"Accepts Email Marketing yes"}],"tags":["vip","cafe"]}"#
            ]),
        Shape(
            format: "keila",
            text: """
                Email,First name,Last name,Data,Status,Double opt-in at
                ann@example.org,Ann,Lee,"{""plan"": ""pro""}",active,2024-01-02T03:04:05Z
                bob@example.org,Bob,,,active,
                """,
            lines: [
                #"{"id":"keila-{ann@example.org}","givenName":"Ann","familyName":"Lee","email":"ann@example.org","source":"keila","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2024-01-02T03:04:05Z","source":"keila","proof":"Double opt-in at","confirmedAt":"2024-01-02T03:04:05Z"}],"attributes":{"plan":"pro"}}"#,
                #"{"id":"keila-{bob@example.org}","givenName":"Bob","email":"bob@example.org","source":"keila"}"#,
            ]),
        Shape(
            format: "mailtrain",
            text: """
                CID,HASH_EMAIL,EMAIL,FIRST_NAME,STATUS,CREATED
                c1,xx,ann@example.org,Ann,2,2024-01-02T03:04:05Z
                """,
            lines: [
                #"{"id":"mailtrain-c1","externalIds":{"mailtrain":"c1"},"givenName":"Ann","email":"ann@example.org","registeredAt":"2024-01-02T03:04:05Z","source":"mailtrain","consents":[{"purpose":"marketing","channel":"email","status":"withdrawn","source":"mailtrain","proof":"STATUS 2"}]}"#
            ]),
        Shape(
            format: "mindbox",
            text: """
                MindboxId;Email;MobilePhone;LastName;FirstName;BirthDate;Sex;EmailMarketingSubscribed;EmailMarketingSubscribedDateTimeUtc
                9;petr@example.org;79161234567;Иванов;Пётр;02.03.1984;male;true;2024-01-02 03:04:05
                """,
            lines: [
                #"{"id":"mindbox-9","externalIds":{"mindbox":"9"},"givenName":"Пётр","familyName":"Иванов","gender":"male","birthDate":"1984-03-02","email":"petr@example.org","phone":"79161234567","source":"mindbox","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2024-01-02T03:04:05Z","source":"mindbox","proof":"EmailMarketingSubscribed true"}]}"#
            ]),
        Shape(
            format: "vcard", name: "book.vcf",
            text: """
                BEGIN:VCARD\r
                VERSION:3.0\r
                UID:urn:uuid:77\r
                N:Иванов;Пётр;Ильич;;\r
                FN:Пётр Иванов\r
                item1.EMAIL;TYPE=INTERNET:petr@exa\r
                 mple.org\r
                TEL;TYPE=CELL,PREF:+7 916 123-45-67\r
                TEL:+7 495 000-00-00\r
                BDAY:1984-03-02\r
                ADR;TYPE=HOME:;;Street\\, 1;Минск;;220000;Беларусь\r
                CATEGORIES:vip,news\r
                REV:20240102T030405Z\r
                END:VCARD
                """,
            lines: [
                #"{"id":"vcard-77","externalIds":{"vcard":"77"},"givenName":"Пётр","familyName":"Иванов","patronymic":"Ильич","birthDate":"1984-03-02","email":"petr@example.org","phone":"+7 916 123-45-67","city":"Минск","source":"vcard","updatedAt":"2024-01-02T03:04:05Z","tags":["vip","news"],"attributes":{"phone2":"+7 495 000-00-00","address":"Street, 1","country":"Беларусь"}}"#
            ]),
        Shape(
            format: "csv",
            text: """
                Почта;Телефон;ФИО;Дата рождения;Пол;Комментарий
                petr@example.org;8 916 123-45-67;Иванов Пётр Ильич;31.12;м;звонить вечером
                """,
            lines: [
                #"{"id":"csv-{petr@example.org}","givenName":"Пётр","familyName":"Иванов","patronymic":"Ильич","gender":"male","email":"petr@example.org","phone":"8 916 123-45-67","source":"csv","attributes":{"Дата рождения":"31.12","Комментарий":"звонить вечером"}}"#
            ]),
        Shape(
            format: "shopify-orders",
            text: """
                Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem price,Lineitem sku,Billing Name,Phone
                #1001,ann@example.org,paid,RUB,30.00,2024-01-02 03:04:05 +0300,1,10.00,sku-1,Ann Lee,
                #1001,ann@example.org,,,,,2,10.00,sku-2,,
                #1002,ann@example.org,refunded,RUB,5,2024-01-03 03:04:05 +0300,1,5.00,sku-3,Ann Lee,
                """, log: "orders",
            lines: [
                #"{"id":"shopify-1001","customer":"shopify-{ann@example.org}","at":"2024-01-02T00:04:05Z","status":"completed","total":"30.00","items":[{"sku":"sku-1","quantity":1,"price":"10.00"},{"sku":"sku-2","quantity":2,"price":"10.00"}]}"#,
                #"{"id":"shopify-1002","customer":"shopify-{ann@example.org}","at":"2024-01-03T00:04:05Z","status":"returned","total":"5.00","items":[{"sku":"sku-3","quantity":1,"price":"5.00"}]}"#,
            ]),
    ]

    /// An address in braces stands for its hash, which is the id of a record that has none from its tool.
    private static func withHashes(_ line: String) -> String {
        line.replacing(/-\{(.+?@.+?)\}"/) { match in
            "-\(AddressReader.hash(String(match.1), .email).hexadecimal)\""
        }
    }

    @Test(arguments: shapes)
    func linesOfTheWorkspace(shape: Shape) throws {
        let target = try ImportedWorkspace()
        let report = try target.write(try target.file(shape.name, shape.text))
        #expect(report.files.first?.format.id == shape.format)
        #expect(report.rejected == [])
        #expect(try target.lines(shape.log) == shape.lines.map(Self.withHashes))
        let loaded = try target.workspace.open()
        #expect(loaded.problems.map(\.description) == [])
        // Read again by the names of its format and as the same bytes with a mark, it says nothing new.
        let marked = try target.file("again-" + shape.name, byteOrderMark + Array(shape.text.utf8))
        let again = try target.trial(marked) { $0.format = FormatRegistry.format(shape.format) }
        #expect(again.changesNothing, "\(again)")
    }

    @Test func mailchimpAsItsArchive() throws {
        let target = try ImportedWorkspace()
        let path = try target.file("audience.zip", [UInt8](try #require(Data(base64Encoded: Archives.mailchimp))))
        let report = try target.write(path)
        #expect(report.consentChanges == [])
        #expect(report.consentsGranted == 3)
        #expect(report.consentsWithdrawn == 1)
        #expect(
            report.files.map(\.name) == [
                "audience.zip/unsubscribed_members_export_1.csv", "audience.zip/cleaned_members_export_1.csv",
                "audience.zip/subscribed_members_export_1.csv",
            ])
        #expect(
            try target.lines("customers") == [
                #"{"id":"mailchimp-e3","externalIds":{"mailchimp":"e3"},"givenName":"Ivan","familyName":"P","email":"ivan@example.org","source":"mailchimp","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2023-01-02T03:04:05Z","source":"mailchimp","proof":"OPTIN_TIME"},{"purpose":"marketing","channel":"email","status":"withdrawn","at":"2024-05-06T07:08:09Z","source":"mailchimp","proof":"UNSUB_TIME"}],"attributes":{"unsubscribeReason":"SPAM"}}"#,
                #"{"id":"mailchimp-e4","externalIds":{"mailchimp":"e4"},"givenName":"Gone","familyName":"G","email":"gone@example.org","source":"mailchimp","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2023-01-02T03:04:05Z","source":"mailchimp","proof":"OPTIN_TIME"}]}"#,
                #"{"id":"mailchimp-e1","externalIds":{"mailchimp":"e1"},"givenName":"Anna","familyName":"K","email":"anna@example.org","source":"mailchimp","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2024-01-02T03:04:05Z","source":"mailchimp","proof":"OPTIN_TIME, CONFIRM_TIME, OPTIN_IP 10.0.0.1","confirmedAt":"2024-01-02T03:05:00Z"}],"tags":["vip","news"]}"#,
                #"{"id":"mailchimp-e2","externalIds":{"mailchimp":"e2"},"givenName":"List","familyName":"Only","email":"list@example.org","source":"mailchimp"}"#,
            ])
        #expect(
            try target.lines("events") == [
                #"{"customer":"mailchimp-e4","at":"2024-02-03T04:05:06Z","kind":"bounced","channel":"email","address":"gone@example.org","bounce":"hard"}"#
            ])
        #expect(try target.trial(path) { $0.again = true }.changesNothing)
    }

    @Test func theAccountantsSpreadsheet() throws {
        let target = try ImportedWorkspace()
        let path = try target.file("book.xlsx", [UInt8](try #require(Data(base64Encoded: Archives.spreadsheet))))
        let report = try target.write(path) { $0.source = "accounting" }
        #expect(report.rejected == [])
        #expect(report.files.first?.container == .spreadsheet)
        let records = try target.lines("customers").compactMap { JSONValue($0) }
        #expect(records.count == 2)
        #expect(records.first?["phone"]?.text == "79161234567")
        #expect(records.first?["patronymic"]?.text == "Ильич")
        #expect(records.first?["birthDate"]?.text == "1984-03-02")
        #expect(records.first?["attributes"]?["Комментарий"]?.text == "a & b")
        #expect(records.last?["email"]?.text == "anna@example.org")
    }

    @Test func aMappingFileSaysWhatColumnsAre() throws {
        let target = try ImportedWorkspace()
        let mapping = try target.file(
            "mapping.json",
            """
            {"source": "club", "delimiter": ";", "dates": "dayFirst", "columns": {"Адрес": "email", "Код": "externalIds.crm", "№": "externalId",
             "Клуб": "attributes.club", "Согласие": {"field": "consent.email", "granted": ["да"], "withdrawn": ["отказ"], "nothing": [""]},
             "Дата": "consent.email.changedAt", "Где": "consent.email.proof"}, "otherColumns": "ignored"}
            """)
        let path = try target.file(
            "club.csv", "№;Адрес;Код;Клуб;Согласие;Дата;Где;Лишнее\n1;a@example.org;17;north;да;01.02.2025;анкета 5;x\n"
        )
        try target.write(path) { $0.mapping = try MappingFile(path: mapping) }
        #expect(
            try target.lines("customers") == [
                #"{"id":"club-1","externalIds":{"club":"1","crm":"17"},"email":"a@example.org","source":"club","consents":[{"purpose":"marketing","channel":"email","status":"granted","at":"2025-01-31T21:00:00Z","source":"club","proof":"Согласие да, Где анкета 5"}],"attributes":{"club":"north"}}"#
            ])
    }

    @Test(arguments: [
        (#"{"columns": {"A": "no such"}}"#, "there is no field \"no such\""),
        (#"{"format": "x"}"#, "there is no format \"x\""),
        (#"{"columns": {"A": {"granted": []}}}"#, "names no field"), (#"{"delimiter": ";;"}"#, "delimiter is not one"),
        ("{", "is no JSON"),
    ])
    func aMappingFileThatIsWrongIsNamed(text: String, reason: String) throws {
        let target = try ImportedWorkspace()
        let path = try target.file("mapping.json", text)
        let error = #expect(throws: WorkspaceError.self) { try MappingFile(path: path) }
        #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
    }
}
