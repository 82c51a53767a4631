package org.appealdesk.evidence.decoder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.extractor.POIXMLTextExtractor;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.extractor.XSSFEventBasedExcelExtractor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.appealdesk.evidence.FileKind;
import org.appealdesk.evidence.Inspection.Metadata;
import org.appealdesk.evidence.Inspection.Oddity;
import org.appealdesk.evidence.Provenance;

/** A docx or xlsx. Tables are read row by row, for they may be huge. */
final class OoxmlFile {
    private OoxmlFile() {}

    static OfficeFile.Inside read(OpenedFile file) throws Exception {
        try (OPCPackage parts = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
                POIXMLTextExtractor extractor = file.kind() == FileKind.DOCX
                        ? new XWPFWordExtractor(parts)
                        : new XSSFEventBasedExcelExtractor(parts)) {
            Set<Oddity> oddities = oddities(parts);
            POIXMLProperties properties = new POIXMLProperties(parts);
            return new OfficeFile.Inside(extractor.getText(), provenance(properties), entries(properties), oddities);
        }
    }

    private static Set<Oddity> oddities(OPCPackage parts) throws Exception {
        Set<Oddity> found = EnumSet.noneOf(Oddity.class);
        for (PackagePart part : parts.getParts()) {
            String name = part.getPartName().getName();
            if (name.endsWith("vbaProject.bin") || part.getContentType().contains("macroEnabled")) {
                found.add(Oddity.PROGRAM_CODE);
            }
            if (name.contains("/embeddings/") || name.contains("/activeX/")) {
                found.add(Oddity.ATTACHMENTS);
            }
            if (!part.isRelationshipPart() && leadsOut(part)) {
                found.add(Oddity.LINKS);
            }
        }
        return found;
    }

    private static boolean leadsOut(PackagePart part) throws Exception {
        for (PackageRelationship relationship : part.getRelationships()) {
            if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                return true;
            }
        }
        return false;
    }

    private static Provenance provenance(POIXMLProperties properties) {
        ProvenanceBuilder origin = new ProvenanceBuilder();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        origin.author(core.getCreator());
        origin.software(properties.getExtendedProperties().getApplication());
        Times.of(core.getCreated()).ifPresent(origin::created);
        Times.of(core.getModified()).ifPresent(origin::modified);
        return origin.build();
    }

    private static List<Metadata> entries(POIXMLProperties properties) {
        List<Metadata> all = new ArrayList<>();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        POIXMLProperties.ExtendedProperties program = properties.getExtendedProperties();
        OfficeProperties entries = new OfficeProperties(all);
        entries.add("Title", core.getTitle());
        entries.add("Subject", core.getSubject());
        entries.add("Creator", core.getCreator());
        entries.add("LastModifiedBy", core.getLastModifiedByUser());
        entries.add("Created", core.getCreated());
        entries.add("Modified", core.getModified());
        entries.add("Revision", core.getRevision());
        entries.add("Description", core.getDescription());
        entries.add("Application", program.getApplication());
        entries.add("AppVersion", program.getAppVersion());
        entries.add("Company", program.getCompany());
        entries.add("Template", program.getTemplate());
        return all;
    }
}
