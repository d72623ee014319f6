namespace GqlAuthTooling.Generators;

/// <summary>Names of the generator's steps, by which tests ask what an edit re-ran.</summary>
public static class Steps
{
    /// <summary>What the emitted code must know of the language version.</summary>
    public const string Language = nameof(Language);

    /// <summary>What <c>permissions.json</c> lists.</summary>
    public const string CatalogueFile = nameof(CatalogueFile);

    /// <summary>The permissions that <c>permissions.json</c> lists, without what they are for.</summary>
    public const string CatalogueFileNames = nameof(CatalogueFileNames);

    /// <summary>What the catalogue classes list.</summary>
    public const string CatalogueClasses = nameof(CatalogueClasses);

    /// <summary>The whole catalogue.</summary>
    public const string Catalogue = nameof(Catalogue);

    /// <summary>The permissions of the whole catalogue, without what they are for.</summary>
    public const string CatalogueNames = nameof(CatalogueNames);

    /// <summary>The schema as values.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>Everything that is emitted, as values.</summary>
    public const string Tables = nameof(Tables);

    /// <summary>The class the constants go to.</summary>
    public const string ConstantsPlace = nameof(ConstantsPlace);

    /// <summary>The permission constants.</summary>
    public const string Constants = nameof(Constants);

    /// <summary>The permissions that are described, with what they are for.</summary>
    public const string Descriptions = nameof(Descriptions);

    /// <summary>The assembly's name.</summary>
    public const string Assembly = nameof(Assembly);

    /// <summary>The module class.</summary>
    public const string Head = nameof(Head);

    /// <summary>The tables, one value a file.</summary>
    public const string Parts = nameof(Parts);

    /// <summary>What the references say about the adapter.</summary>
    public const string Adapter = nameof(Adapter);

    /// <summary>The engine that the adapter is written for.</summary>
    public const string AdapterEngine = nameof(AdapterEngine);
}
