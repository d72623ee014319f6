global using Verify = GqlAuthTooling.Testing.GeneratorVerifier<GqlAuthTooling.Generators.SchemaMapGenerator>;
