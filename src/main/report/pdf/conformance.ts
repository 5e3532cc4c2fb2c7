/**
 * What PDF/UA-1 asks for in a document's metadata, and what PDF/A-3 asks for where a schema that it
 * does not know itself is used there.
 *
 * @see ISO 14289-1, clause 5 (version identification)
 * @see ISO 19005-3, 6.6.2.3 (extension schemas)
 */
const ACCESSIBILITY = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about=""
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>
        `;

// pdfkit has it since 0.14; its types do not say so.
interface WithMetadata {
  appendXML(xml: string): void;
}

/** To be called before the document ends; that it is PDF/A-3b is pdfkit's own option. */
export function declareAccessibility(document: PDFKit.PDFDocument): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  (document as unknown as WithMetadata).appendXML(ACCESSIBILITY);
}
