//! The JSON Schemas of `schema/`.

use jsonschema::{Registry, Validator};
use serde_json::Value;

use super::files;

/// A schema of `schema/`, which may name its neighbours but nothing on the network.
pub fn validator(name: &str) -> Validator {
    let article = json(&files::text("schema/article.schema.json"));
    let registry = Registry::new()
        .add("json-schema:///article.schema.json", article)
        .and_then(jsonschema::RegistryBuilder::prepare)
        .expect("a schema that can be referred to");
    let schema = json(&files::text(format!("schema/{name}.schema.json")));
    let options = jsonschema::options().offline().with_registry(&registry);
    options.build(&schema).expect("a schema that is one")
}

/// JSON text that is well formed.
pub fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Everything a value breaks, with where it does.
pub fn broken(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}
