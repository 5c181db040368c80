//! XML natively: `quick-xml`.

use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesRef, BytesStart, Event, attributes::Attribute},
    name::{Namespace, PrefixDeclaration, QName, ResolveResult},
};

use super::{Builder, known_name};

/// Reads a text into a builder.
///
/// # Errors
/// It is not well formed, or nests too deep.
pub(super) fn read(text: &str, builder: &mut Builder) -> Result<(), String> {
    let mut reader = NsReader::from_str(text);
    let mut depth = 0_u32;
    loop {
        match reader.read_event().map_err(shown)? {
            Event::Start(start) => {
                open(&reader, &start, builder)?;
                depth += 1;
            }
            Event::Empty(start) => {
                open(&reader, &start, builder)?;
                builder.close();
            }
            Event::End(_) => {
                builder.close();
                depth = depth.saturating_sub(1);
            }
            Event::Text(words) => builder.words(&words.xml10_content()),
            Event::CData(words) => builder.words(&words.xml10_content()),
            Event::GeneralRef(reference) => builder.words(&referred(&reference)?),
            Event::Eof if depth > 0 => return Err("it breaks off".to_owned()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn open(
    reader: &NsReader<&[u8]>,
    start: &BytesStart<'_>,
    builder: &mut Builder,
) -> Result<(), String> {
    let name = name_of(reader.resolver().resolve_element(start.name()).0, start.name());
    let attributes: Result<Vec<_>, _> = start
        .attributes()
        .map(|attribute| attribute_of(reader, attribute.map_err(shown)?))
        .collect();
    builder.open(name, attributes?.into_iter().flatten().collect())
}

/// `None` for the declaration of a namespace.
fn attribute_of(
    reader: &NsReader<&[u8]>,
    attribute: Attribute<'_>,
) -> Result<Option<(String, String)>, String> {
    if matches!(
        attribute.key.as_namespace_binding(),
        Some(PrefixDeclaration::Default | PrefixDeclaration::Named(_))
    ) {
        return Ok(None);
    }
    let name = name_of(reader.resolver().resolve_attribute(attribute.key).0, attribute.key);
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(shown)?;
    Ok(Some((name, value.into_owned())))
}

fn name_of(namespace: ResolveResult<'_>, name: QName<'_>) -> String {
    let namespace = match namespace {
        ResolveResult::Bound(Namespace(namespace)) => Some(namespace),
        ResolveResult::Unbound | ResolveResult::Unknown(_) => None,
    };
    let (local, prefix) = name.decompose();
    known_name(namespace, prefix.map(|prefix| prefix.into_inner()), local.into_inner())
}

/// The letter of a reference; what others declare was refused before.
fn referred(reference: &BytesRef<'_>) -> Result<String, String> {
    if let Some(letter) = reference.resolve_char_ref().map_err(shown)? {
        return Ok(letter.to_string());
    }
    let known = quick_xml::escape::resolve_xml_entity(reference);
    known.map(str::to_owned).ok_or_else(|| "a reference to nothing known".to_owned())
}

fn shown(error: impl std::fmt::Display) -> String {
    error.to_string()
}
