using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>What the server's own configuration says about conventions, as far as it is constant.</summary>
internal sealed class SchemaOptions
{
    public bool MutationConventions { get; private set; }

    /// <summary>Whether conventions apply to mutations that do not ask for them.</summary>
    public bool ApplyToAllMutations { get; private set; } = true;

    public string InputArgumentName { get; private set; } = "input";

    public string InputTypeNamePattern { get; private set; } = "{MutationName}Input";

    public string PayloadTypeNamePattern { get; private set; } = "{MutationName}Payload";

    public string ErrorTypeNamePattern { get; private set; } = "{MutationName}Error";

    public string ErrorsFieldName { get; private set; } = "errors";

    public bool GlobalObjectIdentification { get; set; }

    public bool QueryFieldOnPayloads { get; set; }

    /// <summary>Whether the adapter adds the lists of errors and warnings to payloads that conventions make.</summary>
    public bool UserListsOnPayloads { get; set; }

    public bool IncludeTotalCount { get; private set; }

    public bool IncludeNodesField { get; private set; } = true;

    public bool AllowBackwardPagination { get; private set; } = true;

    public bool InferConnectionNameFromField { get; private set; } = true;

    public bool InferCollectionSegmentNameFromField { get; private set; } = true;

    public bool StripLeadingIFromInterface { get; private set; }

    public bool ExplicitBinding { get; private set; }

    public bool IncludeStaticMembers { get; private set; }

    /// <summary>Whether <c>byte[]</c> is one scalar; HotChocolate makes it a list of bytes unless its scalar is registered.</summary>
    public bool ByteArrayScalar { get; set; }

    /// <summary>Schema types bound to C# types, by the C# type's name.</summary>
    public Dictionary<string, ITypeSymbol> Bindings { get; } = new(StringComparer.Ordinal);

    public void ReadMutationConventions(InvocationExpressionSyntax call, Compilation compilation)
    {
        MutationConventions = true;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax { Token.Value: bool apply })
            {
                ApplyToAllMutations = apply;
            }
        }

        foreach (var (name, value) in Assignments(call))
        {
            var text = ConstantReader.StringOf(value, compilation);
            switch (name)
            {
                case "ApplyToAllMutations":
                    ApplyToAllMutations = (value as LiteralExpressionSyntax)?.Token.Value as bool? ?? true;
                    break;
                case "InputArgumentName" when text is not null:
                    InputArgumentName = text;
                    break;
                case "InputTypeNamePattern" when text is not null:
                    InputTypeNamePattern = text;
                    break;
                case "PayloadTypeNamePattern" when text is not null:
                    PayloadTypeNamePattern = text;
                    break;
                case "PayloadErrorTypeNamePattern" when text is not null:
                    ErrorTypeNamePattern = text;
                    break;
                case "PayloadErrorsFieldName" when text is not null:
                    ErrorsFieldName = text;
                    break;
            }
        }
    }

    public void ReadAssignments(InvocationExpressionSyntax call)
    {
        foreach (var (name, value) in Assignments(call))
        {
            var flag = (value as LiteralExpressionSyntax)?.Token.Value as bool?;
            switch (name)
            {
                case "IncludeTotalCount": IncludeTotalCount = flag ?? IncludeTotalCount; break;
                case "IncludeNodesField": IncludeNodesField = flag ?? IncludeNodesField; break;
                case "AllowBackwardPagination": AllowBackwardPagination = flag ?? AllowBackwardPagination; break;
                case "InferConnectionNameFromField": InferConnectionNameFromField = flag ?? true; break;
                case "InferCollectionSegmentNameFromField": InferCollectionSegmentNameFromField = flag ?? true; break;
                case "StripLeadingIFromInterface": StripLeadingIFromInterface = flag ?? false; break;
                case "DefaultBindingBehavior": ExplicitBinding = ConstantReader.LastName(value) == "Explicit"; break;
                case "DefaultFieldBindingFlags":
                    IncludeStaticMembers = ConstantReader.LastName(value) is "InstanceAndStatic" or "Static";
                    break;
            }
        }
    }

    /// <summary>Assignments in a lambda (<c>o =&gt; o.X = 1</c>) or an initializer (<c>new() { X = 1 }</c>) among the arguments.</summary>
    private static IEnumerable<(string Name, ExpressionSyntax Value)> Assignments(InvocationExpressionSyntax call) =>
        call.ArgumentList.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Select(assignment => (ConstantReader.LastName(assignment.Left) ?? string.Empty, assignment.Right));
}
