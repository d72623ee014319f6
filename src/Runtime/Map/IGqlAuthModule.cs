namespace GqlAuthTooling;

/// <summary>Carries the permission data of one assembly; implemented by the class that the generator writes.</summary>
public interface IGqlAuthModule
{
    /// <summary>The data.</summary>
    PermissionModule Module { get; }
}
