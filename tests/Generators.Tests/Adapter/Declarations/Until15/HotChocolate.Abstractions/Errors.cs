#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate
{
    public interface IError
    {
        string Message { get; }
        string? Code { get; }
        Path? Path { get; }
        IReadOnlyList<Location>? Locations { get; }
        IReadOnlyDictionary<string, object?>? Extensions { get; }
        Exception? Exception { get; }
        IError WithMessage(string message);
        IError WithCode(string? code);
        IError SetExtension(string key, object? value);
        IError RemoveExtension(string key);
        IError WithException(Exception? exception);
    }

    public interface IErrorBuilder
    {
        IErrorBuilder SetMessage(string message);
        IErrorBuilder SetCode(string? code);
        IErrorBuilder SetPath(IReadOnlyList<object>? path);
        IErrorBuilder SetPath(Path? path);
        IErrorBuilder AddLocation(Location location);
        IErrorBuilder AddLocation(int line, int column);
        IErrorBuilder ClearLocations();
        IErrorBuilder SetException(Exception? exception);
        IErrorBuilder SetExtension(string key, object? value);
        IErrorBuilder RemoveExtension(string key);
        IErrorBuilder ClearExtensions();
        IError Build();
    }

    public class ErrorBuilder : IErrorBuilder
    {
        public ErrorBuilder() => throw null!;
        public static ErrorBuilder New() => throw null!;
        public static ErrorBuilder FromError(IError error) => throw null!;
        public IErrorBuilder SetMessage(string message) => throw null!;
        public IErrorBuilder SetCode(string? code) => throw null!;
        public IErrorBuilder SetPath(IReadOnlyList<object>? path) => throw null!;
        public IErrorBuilder SetPath(Path? path) => throw null!;
        public IErrorBuilder AddLocation(Location location) => throw null!;
        public IErrorBuilder AddLocation(int line, int column) => throw null!;
        public IErrorBuilder ClearLocations() => throw null!;
        public IErrorBuilder SetException(Exception? exception) => throw null!;
        public IErrorBuilder SetExtension(string key, object? value) => throw null!;
        public IErrorBuilder RemoveExtension(string key) => throw null!;
        public IErrorBuilder ClearExtensions() => throw null!;
        public IError Build() => throw null!;
    }

    public readonly struct Location : IComparable<Location>
    {
        public Location(int line, int column) => throw null!;
        public int Line => throw null!;
        public int Column => throw null!;
        public int CompareTo(Location other) => throw null!;
    }

    public class GraphQLException : Exception
    {
        public GraphQLException(string message) => throw null!;
        public GraphQLException(IError error) => throw null!;
        public IReadOnlyList<IError> Errors => throw null!;
    }
}
