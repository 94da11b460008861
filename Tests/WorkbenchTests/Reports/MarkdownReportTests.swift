import CampaignDomain
import CampaignPreview
import Testing

@testable import Workbench

@Suite("A check as Markdown") struct MarkdownReportTests {
    @Test func isAPageThatAManagerReads() throws {
        let text = try CheckSample.report(mask: .on).text(as: .markdown).spaced
        let page = text.components(separatedBy: "### Fingerprints")
        #expect(
            page[0] == """
                # ✖ Does not pass the check

                Findings at or above stop fail the check

                ## 8 Марта: does not pass

                - **Workspace**: Аптеки «Ромашка»
                - **Campaign**: `8-march` · manual · promo · email · draft
                - **Send time**: 8 Mar 2026 12:00
                - **As of**: 7 Mar 2026 09:00

                | Targeted | Held | Send | of which with warnings |
                | ---: | ---: | ---: | ---: |
                | **5** | **3** | **2** | **1** |

                ### Findings: ✖ stop 1, ▲ warning 2

                #### ✖ stop: Test to a live audience (`test-content-live-audience`)

                «Тест\\! Скидки весны» contains «тест». 5 live records would get it

                **What to do**: Send it to seed records only, or write the real text.

                `messages/spring.json:1`

                Records: 5 of 5 shown: И… А… (anna), А… (anna-old), К… О… (oleg), Б… Р… (rita), v…@… (vera)

                #### ▲ warning: List overlap (`list-overlap`)

                2 lists share 2 records

                - «CRM» and «Касса» share 2 records

                **What to do**: Nothing here, since every record is targeted once; mind it in tools that send list by list.

                `campaigns/8-march.json:1`

                Records: 2 of 2 shown: И… А… (anna), К… О… (oleg)

                #### ▲ warning: Gender unknown (`gender-unknown`)

                1 record: the content is for one gender and theirs is unknown

                **What to do**: Leave them out, or ask; a given name or a patronymic often tells.

                `campaigns/8-march.json:1`

                Records: 1 of 1 shown

                - Б… Р… (rita) — Gender: unknown; the content is for: woman

                ### Waterfall

                |  | Step | Rule | Records | Share |
                | --- | :--- | :--- | ---: | ---: |
                |  | Targeted |  | 5 | 100.0 % |
                | − | Duplicate person | `duplicate-person` | 1 | 20.0 % |
                | − | Bounced address | `bounced-address` | 1 | 20.0 % |
                | − | Gender mismatch | `gender-mismatch` | 1 | 20.0 % |
                | = | Send |  | 2 | 40.0 % |

                ### Sources

                | Source | Kind |  | Records |
                | :--- | :--- | :--- | ---: |
                | «CRM» | list | included | 4 |
                | «Касса» | list | included | 4 |
                | «Сотрудники» | list | excluded | 1 |


                """)
    }
}
